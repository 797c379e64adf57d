package org.anamnesis.command.patient;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.command.NoteFactsNotTakenOver;
import org.anamnesis.api.patient.command.SettleFactNotTakenOver;
import org.anamnesis.api.patient.command.HoldFacts;
import org.anamnesis.api.patient.command.RecognizeHeldFacts;
import org.anamnesis.api.patient.command.DropHeldFacts;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsNotTakenOver;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactNotTakenOverSettled;
import org.anamnesis.api.patient.event.NotTakenOverEvent.FactsHeld;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsRecognized;
import org.anamnesis.api.patient.event.NotTakenOverEvent.HeldFactsDropped;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.ChangeContact;
import org.anamnesis.api.patient.command.CorrectDemographics;
import org.anamnesis.api.patient.command.DeactivatePatient;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.MergePatients;
import org.anamnesis.api.patient.command.ReactivatePatient;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.command.RecognizeActiveFact;
import org.anamnesis.api.patient.command.RecognizePatient;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RecordBloodGroup;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.patient.command.ResolveAllergy;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.patient.command.UnmergePatients;
import org.anamnesis.api.patient.command.WithdrawFactsNotTakenOver;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyResolved;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.BackgroundEvent;
import org.anamnesis.api.patient.event.BackgroundEvent.BloodGroupRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRefuted;
import org.anamnesis.api.patient.event.ConditionEvent;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.patient.event.NoneKnownEvent;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.command.status.CheckupStatus;
import org.anamnesis.command.status.MergeStatus;
import org.anamnesis.command.status.PatientStatus;
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
    private final Identity identity = new Identity();
    private final Allergies allergies = new Allergies();
    private final Conditions conditions = new Conditions();
    private final Facts<NoneKnownId, NoneKnown> noneKnown = new Facts<>();
    private final NotTakenOver notTakenOver = new NotTakenOver();
    private final CareStatus care = new CareStatus();
    private final Merge merge = new Merge();
    private @Nullable CodeableConcept bloodGroup;

    Patient() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, PatientRefusal.PATIENT_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPatient command) {
        PatientRegistered event = new PatientRegistered(command.patientId(), command.demographics(), command.contact());
        if (!identity.holds(event)) {
            apply(event);
        }
    }

    @CommandHandler
    void handle(RecognizePatient command) {
        if (!notTakenOver.isRecognized(command.demographics())) {
            identity.mustBe(command.demographics());
        }
    }

    @CommandHandler
    void handle(CorrectDemographics command) {
        if (!identity.holds(command.demographics())) {
            apply(new DemographicsCorrected(id, command.demographics(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ChangeContact command) {
        if (!identity.holds(command.contact())) {
            apply(new ContactChanged(id, command.contact()));
        }
    }

    @CommandHandler
    void handle(RecordAllergy command, Origin origin) {
        refuseIf(isNoneKnown(command.allergyId().value(), origin), PatientRefusal.NONE_KNOWN_ON_RECORD);
        if (!allergies.holds(command.allergyId(), command.allergy(), origin)) {
            var warnings = status().admit(command.allergy().onset(), "onset", false, origin);
            apply(new AllergyRecorded(id, command.allergyId(), command.allergy(), warnings));
        }
    }

    @CommandHandler
    void handle(RefuteAllergy command, Origin origin) {
        if (withdraws(command.allergyId().value(), origin)) {
            return;
        }
        if (allergies.refutable(command.allergyId(), command.reason())) {
            status().admit();
            apply(new AllergyRefuted(id, command.allergyId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ResolveAllergy command, Origin origin) {
        if (withdraws(command.allergyId().value(), origin)) {
            return;
        }
        if (allergies.resolvable(command.allergyId(), command.status())) {
            status().admit();
            apply(new AllergyResolved(id, command.allergyId(), command.status()));
        }
    }

    @CommandHandler
    void handle(StateNoneKnown command, Origin origin) {
        NoneKnown stated = command.noneKnown();
        UUID told = command.noneKnownId().value();
        refuseIf(origin == Origin.IMPORT && (allergies.knows(told) || conditions.knows(told)),
                PatientRefusal.DIFFERENT_CONTENT);
        if (noneKnown.holds(command.noneKnownId(), stated, PatientRefusal.DIFFERENT_CONTENT, origin,
                PatientRefusal.FACT_ENTERED_IN_ERROR)) {
            return;
        }
        status().admit(stated.asserted(), "asserted", false, origin);
        // History may contradict itself; charts show it.
        refuseIf(origin != Origin.IMPORT && allergies.contradict(stated.subject()), PatientRefusal.ALLERGIES_ON_RECORD);
        refuseIf(origin != Origin.IMPORT && stated.subject() == Subject.PROBLEMS && conditions.anyActive(),
                PatientRefusal.PROBLEMS_ON_RECORD);
        apply(new NoneKnownStated(id, command.noneKnownId(), stated));
    }

    @CommandHandler
    void handle(RecordCondition command, CheckupStatus checkup, Origin origin) {
        refuseIf(isNoneKnown(command.conditionId().value(), origin), PatientRefusal.NONE_KNOWN_ON_RECORD);
        if (!conditions.holds(command.conditionId(), command.condition(), origin)) {
            checkup.admit();
            var warnings = status().admit(command.condition().onset(), "onset", false, origin);
            apply(new ConditionRecorded(id, command.conditionId(), command.condition(), warnings));
        }
    }

    @CommandHandler
    void handle(ResolveCondition command, Origin origin) {
        if (withdraws(command.conditionId().value(), origin)) {
            return;
        }
        ConditionResolved event = new ConditionResolved(id, command.conditionId(), command.status(),
                command.abatement(), command.abatementTold());
        if (conditions.resolvable(event, origin)) {
            status().admit();
            apply(event);
        }
    }

    @CommandHandler
    void handle(RefuteCondition command, Origin origin) {
        if (withdraws(command.conditionId().value(), origin)) {
            return;
        }
        if (conditions.refutable(command.conditionId(), command.reason())) {
            status().admit();
            apply(new ConditionRefuted(id, command.conditionId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(RecognizeActiveFact command) {
        switch (command.fact()) {
            case ALLERGY -> allergies.mustBeActive(new AllergyId(command.factId()));
            case CONDITION -> conditions.mustBeActive(new ConditionId(command.factId()));
            case NONE_KNOWN, DEATH -> throw new IllegalArgumentException("Neither is ever over: " + command.fact());
        }
    }

    @CommandHandler
    void handle(RecordBloodGroup command) {
        if (!command.bloodGroup().equals(bloodGroup)) {
            status().admit();
            apply(new BloodGroupRecorded(id, command.bloodGroup()));
        }
    }

    @CommandHandler
    void handle(RecordDeath command, Origin origin) {
        DeathRecorded event = new DeathRecorded(id, command.deceased());
        if (care.holds(event, origin)) {
            return;
        }
        refuseIf(care.deceased() != null, PatientRefusal.DEATH_ALREADY_RECORDED);
        refuseIf(identity.isBornAfter(command.deceased()), PatientRefusal.DEATH_BEFORE_BIRTH, "deceased");
        apply(event);
    }

    @CommandHandler
    void handle(DeactivatePatient command) {
        if (care.isActive()) {
            apply(new PatientDeactivated(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(ReactivatePatient command) {
        if (!care.isActive()) {
            apply(new PatientReactivated(id, command.reason()));
        }
    }

    @CommandHandler
    void handle(MergePatients command, MergeStatus link) {
        if (!merge.isInto(command.survivorId())) {
            link.mustBeMergeable();
            apply(new PatientsMerged(id, command.survivorId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(UnmergePatients command) {
        PatientId survivor = merge.toUnmerge(command.reason());
        if (survivor != null) {
            apply(new PatientsUnmerged(id, survivor, command.reason()));
        }
    }

    @CommandHandler
    void handle(MarkPatientFactEnteredInError command, Origin origin) {
        UUID fact = command.factId();
        // History may have told under one identity that none are known, and now of one, or the other way about.
        PatientFact kind = isNoneKnown(fact, origin)
                ? PatientFact.NONE_KNOWN
                : origin == Origin.IMPORT && command.fact() == PatientFact.NONE_KNOWN && allergies.knows(fact)
                        ? PatientFact.ALLERGY
                        : command.fact();
        boolean stands = switch (kind) {
            case ALLERGY -> allergies.canBeEnteredInError(fact);
            case CONDITION -> conditions.canBeEnteredInError(fact);
            case NONE_KNOWN -> noneKnown.canBeEnteredInError(new NoneKnownId(fact), PatientRefusal.FACT_UNKNOWN);
            case DEATH -> own(command, care.deceased());
        };
        if (stands) {
            apply(new PatientFactEnteredInError(id, kind, fact, command.reason()));
        }
    }

    /** Whether history told under an identity that none are known. */
    private boolean isNoneKnown(UUID fact, Origin origin) {
        return origin == Origin.IMPORT && noneKnown.knows(new NoneKnownId(fact));
    }

    /** Whether what is over or refuted is that none are known: then it is not stated any more. */
    private boolean withdraws(UUID fact, Origin origin) {
        if (!isNoneKnown(fact, origin)) {
            return false;
        }
        if (noneKnown.stands(new NoneKnownId(fact))) {
            apply(new PatientFactEnteredInError(id, PatientFact.NONE_KNOWN, fact, NoneKnown.WITHDRAWN));
        }
        return true;
    }

    @CommandHandler
    void handle(NoteFactsNotTakenOver command) {
        List<FactNotTakenOver> news = notTakenOver.news(command.facts());
        if (!news.isEmpty()) {
            apply(new FactsNotTakenOver(id, news));
        }
    }

    @CommandHandler
    void handle(WithdrawFactsNotTakenOver command) {
        notTakenOver.unsettled(command.facts())
                .forEach(fact -> apply(new FactNotTakenOverSettled(id, fact, NotTakenOver.WITHDRAWN)));
    }

    @CommandHandler
    void handle(SettleFactNotTakenOver command) {
        if (notTakenOver.canBeSettled(command.factId())) {
            apply(new FactNotTakenOverSettled(id, command.factId(), command.reason()));
        }
    }

    @CommandHandler
    void handle(HoldFacts command) {
        List<FactNotTakenOver> news = notTakenOver.news(command.heldFactsId(), command.demographics(), command.facts());
        if (!news.isEmpty()) {
            apply(new FactsHeld(id, command.heldFactsId(), command.demographics(), news));
        }
    }

    @CommandHandler
    void handle(RecognizeHeldFacts command) {
        if (notTakenOver.canBeRecognized(command.heldFactsId())) {
            List<FactNotTakenOver> missing = notTakenOver.missing(command.heldFactsId());
            apply(new HeldFactsRecognized(id, command.heldFactsId(), command.reason()));
            if (!missing.isEmpty()) {
                apply(new FactsNotTakenOver(id, missing));
            }
        }
    }

    @CommandHandler
    void handle(DropHeldFacts command) {
        if (notTakenOver.canBeDropped(command.heldFactsId())) {
            apply(new HeldFactsDropped(id, command.heldFactsId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(PatientEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case IdentityEvent it -> {
                id = it.patientId();
                this.tenant = tenant;
                identity.evolve(it);
            }
            case AllergyEvent it -> allergies.evolve(it);
            case ConditionEvent it -> conditions.evolve(it);
            case NoneKnownEvent it -> evolve(it);
            case NotTakenOverEvent it -> notTakenOver.evolve(it);
            case CareStatusEvent it -> care.evolve(it);
            case MergeEvent it -> merge.evolve(it);
            case BackgroundEvent it -> evolve(it);
            case PatientFactEnteredInError it -> enterInError(it);
        }
    }

    private void evolve(NoneKnownEvent event) {
        switch (event) {
            case NoneKnownStated stated -> noneKnown.put(stated.noneKnownId(), stated.noneKnown());
        }
    }

    private void evolve(BackgroundEvent event) {
        switch (event) {
            case BloodGroupRecorded recorded -> bloodGroup = recorded.bloodGroup();
        }
    }

    private void enterInError(PatientFactEnteredInError error) {
        switch (error.fact()) {
            case ALLERGY -> allergies.enteredInError(error.factId());
            case CONDITION -> conditions.enteredInError(error.factId());
            case NONE_KNOWN -> noneKnown.enterInError(new NoneKnownId(error.factId()));
            case DEATH -> care.deathEnteredInError();
        }
    }

    /** A fact of which there is only one goes by the patient's own id. */
    private static boolean own(MarkPatientFactEnteredInError command, @Nullable ClinicalTime fact) {
        refuseIf(fact == null || !command.factId().equals(command.patientId().value()), PatientRefusal.FACT_UNKNOWN);
        return true;
    }

    private PatientStatus status() {
        return new PatientStatus(care.isActive(), care.deceased(), identity.isAnimal());
    }
}
