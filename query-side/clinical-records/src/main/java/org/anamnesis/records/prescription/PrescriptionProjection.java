package org.anamnesis.records.prescription;

import java.util.List;
import java.util.UUID;
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
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps prescriptions with their renewals, dispenses and issues. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record PrescriptionProjection(Rows rows) {

    @EventHandler
    void on(PrescriptionEvent event, EventContext at) {
        switch (event) {
            case MedicationPrescribed it -> rows.add(new PrescriptionRow(at, it));
            case PrescriptionHeld it -> row(at, it).stands(Status.ON_HOLD, it.reason());
            case PrescriptionResumed it -> row(at, it).stands(Status.ACTIVE, null);
            case PrescriptionDiscontinued it -> row(at, it).stands(Status.DISCONTINUED, it.reason());
            case PrescriptionCompleted it -> row(at, it).stands(Status.COMPLETED, null);
            case PrescriptionRenewed it -> renew(at, it);
            case MedicationDispensed it -> dispense(at, it);
            case IssueDetected it -> rows.add(new MedicationIssueRow(at, it, row(at, it).ordered().medication()));
            case IssueMitigated it -> rows.get(MedicationIssueRow.class, key(at, it, it.issueId().value())).mitigate(at,
                    it);
            case PrescriptionFactEnteredInError it -> enterInError(at, it);
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("prescription", "renewal", "dispense", "medication_issue");
    }

    private void renew(EventContext at, PrescriptionRenewed event) {
        PrescriptionRow row = row(at, event);
        rows.add(new RenewalRow(at, event, row.ordered()));
        row.renew(event);
    }

    private void dispense(EventContext at, MedicationDispensed event) {
        PrescriptionRow row = row(at, event);
        rows.add(new DispenseRow(at, event, row.ordered().medication()));
        row.dispense(event);
    }

    private void enterInError(EventContext at, PrescriptionFactEnteredInError error) {
        switch (error.fact()) {
            case PRESCRIPTION -> {
                row(at, error).enterInError(error.reason());
                for (Class<? extends Fact> part : List.of(RenewalRow.class, DispenseRow.class,
                        MedicationIssueRow.class)) {
                    rows.enterAllInError(part, "f.prescriptionId = :fact", key(at, error, error.factId()),
                            error.reason());
                }
            }
            case DISPENSE -> {
                rows.get(DispenseRow.class, key(at, error, error.factId())).enterInError(error.reason());
                row(at, error).enterDispenseInError(error.factId());
            }
        }
    }

    private PrescriptionRow row(EventContext at, PrescriptionEvent event) {
        return rows.get(PrescriptionRow.class, key(at, event, event.prescriptionId().value()));
    }

    private static FactKey key(EventContext at, PrescriptionEvent event, UUID id) {
        return FactKey.of(at, event.patientId(), id);
    }
}
