package org.anamnesis.records.timeline;

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
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.timeline.TimelineOfPatient.Kind;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the moments of prescriptions. Orders, renewals, dispenses and issues have rows of their own. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class PrescriptionMoments {

    private final Rows rows;

    PrescriptionMoments(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PrescriptionEvent event, EventMessage<?> message) {
        EventContext at = EventContext.of(message);
        switch (event) {
            case PrescriptionHeld it -> rows.add(moment(at, it, Kind.PRESCRIPTION_HELD).saying(it.reason()));
            case PrescriptionResumed it -> rows.add(moment(at, it, Kind.PRESCRIPTION_RESUMED).saying(it.reason()));
            case PrescriptionDiscontinued it -> rows
                    .add(moment(at, it, Kind.PRESCRIPTION_DISCONTINUED).saying(it.reason()));
            case PrescriptionCompleted it -> rows.add(moment(at, it, Kind.PRESCRIPTION_COMPLETED));
            case IssueMitigated it -> rows.add(new MomentRow(at, it.patientId(), Kind.MEDICATION_ISSUE_MITIGATED,
                    it.issueId().value(), null).under(it.prescriptionId().value()).saying(it.action()));
            case PrescriptionFactEnteredInError it -> enterInError(at, it);
            case MedicationPrescribed _, MedicationDispensed _, PrescriptionRenewed _, IssueDetected _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("moment");
    }

    private void enterInError(EventContext at, PrescriptionFactEnteredInError error) {
        String which = switch (error.fact()) {
            // That a dispense was struck stays true.
            case PRESCRIPTION -> "f.prescriptionId = :fact and f.kind <> 'entered-in-error'";
            case DISPENSE -> "f.factId = :fact";
        };
        rows.enterAllInError(MomentRow.class, which, FactKey.of(at, error.patientId(), error.factId()), error.reason());
        rows.add(new MomentRow(at, error.patientId(), Kind.ENTERED_IN_ERROR, error.factId(), null)
                .under(error.prescriptionId().value()).saying(error.reason()));
    }

    private static MomentRow moment(EventContext at, PrescriptionEvent event, Kind kind) {
        return new MomentRow(at, event.patientId(), kind, event.prescriptionId().value(), null)
                .under(event.prescriptionId().value());
    }
}
