package org.anamnesis.command.patient;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.ChangeContact;
import org.anamnesis.api.patient.command.CorrectDemographics;
import org.anamnesis.api.patient.command.DeactivatePatient;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.MergePatients;
import org.anamnesis.api.patient.command.ReactivatePatient;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.patient.command.StateNoKnownAllergies;
import org.anamnesis.api.patient.command.UnmergePatients;
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
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.command.status.MergeStatus;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about a patient's own record. */
@Aggregate(type = "patient", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Patient {

    @AggregateIdentifier
    private @Nullable PatientId id;
    private @Nullable String tenant;
    private @Nullable PatientRegistered registered;
    private @Nullable Demographics demographics;
    private @Nullable Contact contact;
    private boolean active = true;
    private @Nullable ClinicalTime deceased;
    private @Nullable PatientId survivor;
    private @Nullable PatientsUnmerged unmerged;
    private @Nullable ClinicalTime noKnownAllergies;
    /** What was once stated and may since have been taken back: importing it again must not bring it back. */
    private final Set<PatientEvent> stated = new HashSet<>();
    private final Allergies allergies = new Allergies();
    private final Conditions conditions = new Conditions();

    Patient() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, PatientRefusal.PATIENT_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPatient command) {
        PatientRegistered event = new PatientRegistered(command.patientId(), command.demographics(), command.contact());
        if (registered == null) {
            apply(event);
        } else if (!registered.equals(event)) {
            throw new CommandRefused(PatientRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(CorrectDemographics command) {
        if (!command.demographics().equals(demographics)) {
            apply(new DemographicsCorrected(command.patientId(), command.demographics(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ChangeContact command) {
        if (!command.contact().equals(contact)) {
            apply(new ContactChanged(command.patientId(), command.contact()));
        }
    }

    @CommandHandler
    void handle(RecordAllergy command, Origin origin) {
        if (!allergies.holds(command.allergyId(), command.allergy())) {
            var warnings = status().admit(command.allergy().onset(), "onset", false, origin);
            apply(new AllergyRecorded(command.patientId(), command.allergyId(), command.allergy(), warnings));
        }
    }

    @CommandHandler
    void handle(RefuteAllergy command) {
        if (allergies.refutable(command.allergyId(), command.reason())) {
            status().admit();
            apply(new AllergyRefuted(command.patientId(), command.allergyId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(StateNoKnownAllergies command, Origin origin) {
        NoKnownAllergiesStated event = new NoKnownAllergiesStated(command.patientId(), command.asserted());
        if (command.asserted().equals(noKnownAllergies) || isHistoryAgain(event, origin)) {
            return;
        }
        status().admit(command.asserted(), "asserted", false, origin);
        if (allergies.anyActive()) {
            throw new CommandRefused(PatientRefusal.ALLERGIES_ON_RECORD);
        }
        apply(event);
    }

    @CommandHandler
    void handle(RecordCondition command, Origin origin) {
        if (!conditions.holds(command.conditionId(), command.condition())) {
            var warnings = status().admit(command.condition().onset(), "onset", false, origin);
            apply(new ConditionRecorded(command.patientId(), command.conditionId(), command.condition(), warnings));
        }
    }

    @CommandHandler
    void handle(ResolveCondition command, Origin origin) {
        if (conditions.resolvable(command.conditionId(), command.abatement(), origin)) {
            status().admit();
            apply(new ConditionResolved(command.patientId(), command.conditionId(), command.abatement()));
        }
    }

    @CommandHandler
    void handle(RecordDeath command, Origin origin) {
        DeathRecorded event = new DeathRecorded(command.patientId(), command.deceased());
        if (command.deceased().equals(deceased) || isHistoryAgain(event, origin)) {
            return;
        }
        if (deceased != null) {
            throw new CommandRefused(PatientRefusal.DEATH_ALREADY_RECORDED);
        }
        if (demographics != null && demographics.birthDate() != null
                && command.deceased().isBefore(demographics.birthDate())) {
            throw new CommandRefused(PatientRefusal.DEATH_BEFORE_BIRTH, "deceased");
        }
        apply(event);
    }

    @CommandHandler
    void handle(DeactivatePatient command) {
        if (active) {
            apply(new PatientDeactivated(command.patientId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ReactivatePatient command) {
        if (!active) {
            apply(new PatientReactivated(command.patientId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(MergePatients command, MergeStatus link) {
        if (!command.survivorId().equals(survivor)) {
            link.mustBeMergeable();
            apply(new PatientsMerged(command.patientId(), command.survivorId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(UnmergePatients command) {
        if (survivor != null) {
            apply(new PatientsUnmerged(command.patientId(), survivor, command.reason()));
        } else if (unmerged == null || !unmerged.reason().equals(command.reason())) {
            throw new CommandRefused(PatientRefusal.NOT_MERGED);
        }
    }

    @CommandHandler
    void handle(MarkPatientFactEnteredInError command) {
        boolean stands = switch (command.fact()) {
            case ALLERGY -> allergies.canBeEnteredInError(command.factId());
            case CONDITION -> conditions.canBeEnteredInError(command.factId());
            case NO_KNOWN_ALLERGIES -> own(command, noKnownAllergies);
            case DEATH -> own(command, deceased);
        };
        if (stands) {
            apply(new PatientFactEnteredInError(command.patientId(), command.fact(), command.factId(),
                    command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(PatientEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case PatientRegistered first -> {
                id = first.patientId();
                this.tenant = tenant;
                registered = first;
                demographics = first.demographics();
                contact = first.contact();
            }
            case DemographicsCorrected corrected -> demographics = corrected.demographics();
            case ContactChanged changed -> contact = changed.contact();
            case AllergyRecorded recorded -> {
                allergies.recorded(recorded);
                noKnownAllergies = null;
            }
            case AllergyRefuted refuted -> allergies.refuted(refuted);
            case NoKnownAllergiesStated none -> {
                noKnownAllergies = none.asserted();
                stated.add(none);
            }
            case ConditionRecorded recorded -> conditions.recorded(recorded);
            case ConditionResolved resolved -> conditions.resolved(resolved);
            case DeathRecorded death -> {
                deceased = death.deceased();
                stated.add(death);
            }
            case PatientDeactivated _ -> active = false;
            case PatientReactivated _ -> active = true;
            case PatientsMerged merged -> survivor = merged.survivorId();
            case PatientsUnmerged taken -> {
                survivor = null;
                unmerged = taken;
            }
            case PatientFactEnteredInError error -> enterInError(error);
        }
    }

    private void enterInError(PatientFactEnteredInError error) {
        switch (error.fact()) {
            case ALLERGY -> allergies.enteredInError(error.factId());
            case CONDITION -> conditions.enteredInError(error.factId());
            case NO_KNOWN_ALLERGIES -> noKnownAllergies = null;
            case DEATH -> deceased = null;
        }
    }

    /** A fact of which there is only one goes by the patient's own id. */
    private static boolean own(MarkPatientFactEnteredInError command, @Nullable ClinicalTime fact) {
        if (fact == null || !command.factId().equals(command.patientId().value())) {
            throw new CommandRefused(PatientRefusal.FACT_UNKNOWN);
        }
        return true;
    }

    private boolean isHistoryAgain(PatientEvent event, Origin origin) {
        return origin == Origin.IMPORT && stated.contains(event);
    }

    private PatientStatus status() {
        return new PatientStatus(active, deceased, demographics != null && demographics.animal() != null);
    }
}
