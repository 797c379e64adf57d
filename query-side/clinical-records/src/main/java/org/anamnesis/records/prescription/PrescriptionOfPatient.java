package org.anamnesis.records.prescription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.jspecify.annotations.Nullable;

/** Asks for one prescription of a patient. */
public record PrescriptionOfPatient(String tenant, PatientId patientId, PrescriptionId prescriptionId) {

    /**
     * The prescription with all that happened to it.
     *
     * @param linked         whom it is about
     * @param prescription   it, as it stands
     * @param ordered        the terms on which it was first ordered
     * @param renewals       its renewals, the latest first
     * @param dispenses      what was handed over, the latest first; what was entered in error is left out
     * @param issues         what became known against it, dealt with or not, the latest first
     * @param enteredInError why it never was true, where it was not
     * @param asOf           up to when the record is read
     * @param incomplete     events about the patient that could not be applied
     */
    public record Found(@JsonUnwrapped LinkedPatients linked, Prescription prescription, Terms ordered,
            List<Renewed> renewals,
            List<DispensesOfPatient.Entry> dispenses, List<Issue> issues, @Nullable String enteredInError, AsOf asOf,
            long incomplete) {}

    /**
     * A renewal.
     *
     * @param prescriber who renewed
     * @param terms      on which terms
     */
    public record Renewed(RenewalId id, @Nullable Prescriber prescriber, Terms terms) {}
}
