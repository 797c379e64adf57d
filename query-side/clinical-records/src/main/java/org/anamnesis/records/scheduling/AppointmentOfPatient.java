package org.anamnesis.records.scheduling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.plumbing.processing.AsOf;

/** Asks for one appointment of a patient. */
public record AppointmentOfPatient(String tenant, PatientId patientId, AppointmentId appointmentId) {

    /**
     * An appointment.
     *
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Found(@JsonUnwrapped Appointment appointment, AsOf asOf, long incomplete) {}
}
