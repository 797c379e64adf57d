package org.anamnesis.reporting.fact;

import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** What was prescribed. */
@Component
@ProcessingGroup(ReportingApplication.NAME)
record PrescriptionFacts(Changes changes, AtcCodes atc) {

    @EventHandler
    void on(MedicationPrescribed event, EventContext at) {
        prescribed(event, event.order().medication(), at);
    }

    @EventHandler
    void on(PrescriptionFactEnteredInError error, EventContext at) {
        if (error.fact() == PrescriptionFact.PRESCRIPTION) {
            changes.add(Change.PRESCRIPTION_STRUCK, at.tenant(), error.prescriptionId());
        }
    }

    @ResetHandler
    void reset() {
        changes.clear("prescription");
    }

    private void prescribed(MedicationPrescribed event, CodeableConcept medication, EventContext at) {
        Coding code = medication.preferred();
        changes.add(Change.PRESCRIPTION, at.tenant(), event.prescriptionId(), event.patientId(),
                event.practitionerId(), Codes.system(code), Codes.code(code), Codes.display(code), atc.of(medication),
                event.order().authored().day());
    }
}
