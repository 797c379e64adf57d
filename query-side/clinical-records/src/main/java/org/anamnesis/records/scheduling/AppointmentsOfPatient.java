package org.anamnesis.records.scheduling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's appointments, the latest first, those to come before those that were.
 *
 * @param paging which page
 */
public record AppointmentsOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of appointments.
     *
     * @param linked     whose
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Appointments(@JsonUnwrapped LinkedPatients linked, List<Appointment> appointments,
            @Nullable String next, AsOf asOf, long incomplete) {}
}
