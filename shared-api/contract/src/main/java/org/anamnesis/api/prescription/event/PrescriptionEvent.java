package org.anamnesis.api.prescription.event;

import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.timeline.ClinicalEvent;

/** Everything that can happen to a prescription. */
public sealed interface PrescriptionEvent extends ClinicalEvent
        permits OrderEvent, DispenseEvent, MedicationIssueEvent, PrescriptionFactEnteredInError {

    /** The prescription it is about. */
    PrescriptionId prescriptionId();
}
