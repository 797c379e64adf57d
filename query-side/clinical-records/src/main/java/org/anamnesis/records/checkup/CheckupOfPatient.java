package org.anamnesis.records.checkup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;

/** Asks for one checkup of a patient. */
public record CheckupOfPatient(String tenant, PatientId patientId, CheckupId checkupId) {

    /**
     * The checkup.
     *
     * @param linked     whom it is about
     * @param checkup    it
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Found(@JsonUnwrapped LinkedPatients linked, CheckupsOfPatient.Checkup checkup, AsOf asOf,
            long incomplete) {}
}
