package org.anamnesis.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.observation.event.StandaloneObservationEvent;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.practitioner.event.PractitionerEvent;
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
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Tells a running import what its commands appended: an answer says only the version of the record, not whether the
 * command was a repeat, nor with which warnings the fact was taken. Events come here within the unit of work of their
 * command, and count when that has committed; a second try of the same command therefore counts once.
 */
@Component
@ProcessingGroup(Appended.GROUP)
@DisallowReplay
class Appended {

    static final String GROUP = "imports";

    private final Map<String, Tally> running = new ConcurrentHashMap<>();

    /** Counts from now on what is appended with this correlation id. */
    void watch(String correlationId, Tally tally) {
        running.put(correlationId, tally);
    }

    void forget(String correlationId) {
        running.remove(correlationId);
    }

    @EventHandler
    void on(PatientEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, switch (event) {
            case AllergyRecorded recorded -> new Fact(recorded.warnings());
            case ConditionRecorded recorded -> new Fact(recorded.warnings());
            case PatientRegistered _, DemographicsCorrected _, ContactChanged _, AllergyRefuted _,
                    NoKnownAllergiesStated _, ConditionResolved _, DeathRecorded _, PatientDeactivated _,
                    PatientReactivated _, PatientsMerged _, PatientsUnmerged _,
                    PatientFactEnteredInError _ -> Fact.PLAIN;
        });
    }

    @EventHandler
    void on(CheckupEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, switch (event) {
            case CheckupStarted started -> new Fact(started.warnings());
            case ObservationRecorded recorded -> new Fact(recorded.warnings());
            case ProcedureRecorded recorded -> new Fact(recorded.warnings());
            case ImmunizationRecorded recorded -> new Fact(recorded.warnings());
            case DiagnosticReportRecorded recorded -> new Fact(recorded.warnings());
            case DiagnosisRecorded recorded -> new Fact(recorded.warnings());
            case NoteAdded added -> new Fact(added.warnings());
            case CheckupCompleted completed -> new Fact(completed.warnings());
            case LateResultRecorded recorded -> new Fact(recorded.warnings());
            case DiagnosisRetracted _, CheckupAmended _, LateResultAcknowledged _, CheckupCancelled _,
                    CheckupFactEnteredInError _ -> Fact.PLAIN;
        });
    }

    @EventHandler
    void on(StandaloneObservationEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, switch (event) {
            case StandaloneObservationRecorded recorded -> new Fact(recorded.warnings());
            case StandaloneObservationEnteredInError _ -> Fact.PLAIN;
        });
    }

    @EventHandler
    void on(PractitionerEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, Fact.PLAIN);
    }

    @EventHandler
    void on(InvoiceEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, Fact.PLAIN);
    }

    @EventHandler
    void on(BillingAccountEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, Fact.PLAIN);
    }

    @EventHandler
    void on(PrescriptionEvent event, @MetaDataValue(MetadataKey.CORRELATION_ID) String correlationId) {
        count(correlationId, switch (event) {
            case MedicationPrescribed prescribed -> new Fact(prescribed.warnings(), prescribed.check());
            case MedicationDispensed dispensed -> new Fact(dispensed.warnings());
            case PrescriptionHeld _, PrescriptionResumed _, PrescriptionRenewed _, PrescriptionDiscontinued _,
                    PrescriptionCompleted _, IssueDetected _, IssueMitigated _,
                    PrescriptionFactEnteredInError _ -> Fact.PLAIN;
        });
    }

    private void count(String correlationId, Fact fact) {
        Tally tally = running.get(correlationId);
        if (tally != null) {
            UnitOfWork<?> command = CurrentUnitOfWork.get();
            command.root().<List<Fact>>getOrComputeResource(Appended.class.getName(), key -> {
                List<Fact> facts = new ArrayList<>();
                command.root().afterCommit(committed -> tally.recorded(facts));
                return facts;
            }).add(fact);
        }
    }
}
