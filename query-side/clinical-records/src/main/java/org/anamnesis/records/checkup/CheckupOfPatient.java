package org.anamnesis.records.checkup;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;

/**
 * Asks for one checkup of a patient.
 *
 * @param tenant    the tenant
 * @param patientId the patient
 * @param checkupId the checkup
 */
public record CheckupOfPatient(String tenant, PatientId patientId, CheckupId checkupId) {

    /**
     * The checkup.
     *
     * @param checkup    it
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Found(CheckupsOfPatient.Checkup checkup, AsOf asOf, long incomplete) {}
}
