package org.anamnesis.api.prescription.event;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.prescription.PrescriptionId;

/** Everything that can happen to a prescription. */
public sealed interface PrescriptionEvent extends AboutPatient
        permits OrderEvent, DispenseEvent, MedicationIssueEvent, PrescriptionFactEnteredInError {

    /** The prescription it is about. */
    PrescriptionId prescriptionId();
}
