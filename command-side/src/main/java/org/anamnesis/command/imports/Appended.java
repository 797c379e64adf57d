package org.anamnesis.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.checkup.event.CheckupAmended;
import org.anamnesis.api.checkup.event.CheckupCancelled;
import org.anamnesis.api.checkup.event.CheckupCompleted;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.CheckupStarted;
import org.anamnesis.api.checkup.event.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.LateResultRecorded;
import org.anamnesis.api.checkup.event.NoteAdded;
import org.anamnesis.api.checkup.event.ObservationRecorded;
import org.anamnesis.api.checkup.event.ProcedureRecorded;
import org.anamnesis.api.observation.event.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent;
import org.anamnesis.api.observation.event.StandaloneObservationRecorded;
import org.anamnesis.api.patient.event.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyRefuted;
import org.anamnesis.api.patient.event.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionResolved;
import org.anamnesis.api.patient.event.ContactChanged;
import org.anamnesis.api.patient.event.DeathRecorded;
import org.anamnesis.api.patient.event.DemographicsCorrected;
import org.anamnesis.api.patient.event.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.PatientDeactivated;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.patient.event.PatientReactivated;
import org.anamnesis.api.patient.event.PatientRegistered;
import org.anamnesis.api.patient.event.PatientsMerged;
import org.anamnesis.api.patient.event.PatientsUnmerged;
import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.api.prescription.event.IssueDetected;
import org.anamnesis.api.prescription.event.IssueMitigated;
import org.anamnesis.api.prescription.event.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationPrescribed;
import org.anamnesis.api.prescription.event.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.event.PrescriptionHeld;
import org.anamnesis.api.prescription.event.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.PrescriptionResumed;
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
            case PatientRegistered _,DemographicsCorrected _,ContactChanged _,AllergyRefuted _,NoKnownAllergiesStated _,ConditionResolved _,DeathRecorded _,PatientDeactivated _,PatientReactivated _,PatientsMerged _,PatientsUnmerged _,PatientFactEnteredInError _ ->
                Fact.PLAIN;
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
            case DiagnosisRetracted _,CheckupAmended _,LateResultAcknowledged _,CheckupCancelled _,CheckupFactEnteredInError _ ->
                Fact.PLAIN;
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
            case PrescriptionHeld _,PrescriptionResumed _,PrescriptionRenewed _,PrescriptionDiscontinued _,PrescriptionCompleted _,IssueDetected _,IssueMitigated _,PrescriptionFactEnteredInError _ ->
                Fact.PLAIN;
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
