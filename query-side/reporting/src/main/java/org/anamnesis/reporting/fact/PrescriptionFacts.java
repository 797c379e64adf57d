package org.anamnesis.reporting.fact;

import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.metadata.EventContext;
import org.springframework.stereotype.Component;

/** What was prescribed. */
@Component
class PrescriptionFacts {

    private final Changes changes;
    private final AtcCodes atc;

    PrescriptionFacts(Changes changes, AtcCodes atc) {
        this.changes = changes;
        this.atc = atc;
    }

    void on(PrescriptionEvent event, EventContext at) {
        switch (event) {
            case MedicationPrescribed it -> prescribed(it, it.order().medication(), at);
            case PrescriptionFactEnteredInError it -> enterInError(it, at);
            case MedicationDispensed _, PrescriptionHeld _, PrescriptionResumed _, PrescriptionRenewed _,
                    PrescriptionDiscontinued _, PrescriptionCompleted _, IssueDetected _, IssueMitigated _ -> {
            }
        }
    }

    private void prescribed(MedicationPrescribed event, CodeableConcept medication, EventContext at) {
        Coding code = medication.preferred();
        changes.add(Change.PRESCRIPTION, at.tenant(), event.prescriptionId(), event.patientId(),
                event.practitionerId(), Codes.system(code), Codes.code(code), Codes.display(code), atc.of(medication),
                event.order().authored().day());
    }

    private void enterInError(PrescriptionFactEnteredInError error, EventContext at) {
        switch (error.fact()) {
            case PRESCRIPTION -> changes.add(Change.PRESCRIPTION_STRUCK, at.tenant(), error.prescriptionId());
            case DISPENSE -> {
            }
        }
    }
}
