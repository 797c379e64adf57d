package org.anamnesis.command.imports.sending;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.patient.command.NoteFactsNotTakenOver;
import org.anamnesis.api.patient.command.RecognizePatient;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.patient.command.WithdrawFactsNotTakenOver;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.Owner;
import org.anamnesis.command.imports.steps.Step.Kind;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.command.imports.steps.TranslatedBundle;
import org.anamnesis.command.imports.steps.TranslatedResource;
import org.anamnesis.command.imports.steps.TranslatedResource.PendingStep;
import org.anamnesis.command.status.PossibleDuplicates.Candidate;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.CommandResult;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of one bundle in their order, and counts what becomes of each resource. Nothing that hangs on a patient
 * who turns out to be somebody else is recorded.
 */
public final class StepSender {

    /** Facts told of in one event. */
    static final int AT_ONCE = 200;

    /** The record holds the resource already, and otherwise. */
    private static final Set<RefusalCode> OTHER_CONTENT = Set.of(PatientRefusal.DIFFERENT_CONTENT,
            PatientRefusal.NONE_KNOWN_ON_RECORD,
            PractitionerRefusal.DIFFERENT_CONTENT, CheckupRefusal.DIFFERENT_CONTENT,
            ObservationRefusal.DIFFERENT_CONTENT, PrescriptionRefusal.DIFFERENT_CONTENT,
            BillingRefusal.DIFFERENT_CONTENT, PatientRefusal.FACT_ENTERED_IN_ERROR,
            CheckupRefusal.FACT_ENTERED_IN_ERROR, ObservationRefusal.OBSERVATION_ENTERED_IN_ERROR,
            PrescriptionRefusal.PRESCRIPTION_ENTERED_IN_ERROR);
    /** The record holds the resource already, and says otherwise how it went on. */
    private static final Set<RefusalCode> OTHER_END = Set.of(PatientRefusal.CONDITION_ALREADY_RESOLVED,
            PatientRefusal.CONDITION_ALREADY_REFUTED, PatientRefusal.ALLERGY_ALREADY_RESOLVED,
            PatientRefusal.ALLERGY_ALREADY_REFUTED, PatientRefusal.DEATH_ALREADY_RECORDED,
            CheckupRefusal.DIAGNOSIS_ALREADY_RESOLVED, CheckupRefusal.DIAGNOSIS_ALREADY_RETRACTED,
            CheckupRefusal.CHECKUP_COMPLETED,
            PrescriptionRefusal.PRESCRIPTION_ON_HOLD, PrescriptionRefusal.PRESCRIPTION_COMPLETED,
            PrescriptionRefusal.PRESCRIPTION_DISCONTINUED);

    private final ImportDispatch dispatch;
    private final FactOwners owners;
    private final ImportCounts counts;
    private final TranslatedBundle bundle;
    private final PatientMatching matching;
    private final Strangers strangers;
    /** On whose chart it is said what is missing of those who have no record: on that of who has their number. */
    private final Map<PatientId, PatientId> charts = new HashMap<>();
    private final Set<CoverageId> covered = new HashSet<>();

    public StepSender(ImportDispatch dispatch, FactOwners owners, PatientMatching matching, ImportCounts counts,
            TranslatedBundle bundle) {
        this.dispatch = dispatch;
        this.owners = owners;
        this.counts = counts;
        this.bundle = bundle;
        this.matching = matching;
        this.strangers = new Strangers(dispatch, matching, counts, bundle);
    }

    /** Takes the steps of a bundle; those of a resource until one of them is refused. */
    public void send() {
        FactClaims claims = new FactClaims(dispatch, owners, bundle.resources());
        claims.elsewhere().forEach(resource -> {
            resource.refuse();
            if (saysHowItStands(resource, claims.holder(resource)) && resource.steps().isStruck()) {
                counts.imported(resource.entry(), resource.steps());
            } else {
                // Whom it is told of now has it nowhere.
                bundle.untaken(resource.entry(), ImportRefusal.BELONGS_ELSEWHERE);
                CommandRefused rest = resource.steps().unlessHeld();
                counts.differs(resource.entry(), rest == null ? ImportRefusal.BELONGS_ELSEWHERE : rest.refusal());
            }
        });
        for (PendingStep pending : TranslatedResource.inOrder(bundle.resources())) {
            if (pending.step().phase() == Phase.PRESCRIPTIONS) {
                // Their safety checks ask what is missing; of somebody else it is held.
                noteMissing(patient -> !strangers.contains(patient));
            }
            if (!pending.resource().isRefused()) {
                take(pending);
            }
        }
        claims.releaseUnused();
        strangers.hold();
        noteMissing(patient -> true);
        bundle.withdrawn().forEach((patient, facts) -> note(new WithdrawFactsNotTakenOver(patient, facts)));
    }

    /** What is over, refuted or struck is so wherever the record holds it. */
    private boolean saysHowItStands(TranslatedResource resource, Owner holder) {
        Optional<Object> command = resource.steps().whereHeld(holder);
        try {
            command.ifPresent(dispatch::send);
            return command.isPresent();
        } catch (CommandRefused | AggregateNotFoundException otherwise) {
            return false;
        }
    }

    private void noteMissing(Predicate<PatientId> whose) {
        bundle.missing().keySet().stream().filter(whose).toList().forEach(patient -> bundle.missing().remove(patient)
                .stream().gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(some -> note(new NoteFactsNotTakenOver(charts.getOrDefault(patient, patient), some))));
    }

    /** Lets the chart of a patient, if it is on record, say what is missing and what is not any more. */
    private void note(Object note) {
        try {
            dispatch.send(note);
        } catch (CommandRefused | AggregateNotFoundException notOnRecord) {
            // The report says it all the same.
        }
    }

    private void take(PendingStep pending) {
        TranslatedResource resource = pending.resource();
        if (pending.step().command() instanceof AboutPatient about && strangers.contains(about.patientId())) {
            resource.refuse();
            strangers.await(about.patientId(), resource);
            return;
        }
        if (pending.step().command() instanceof AboutPatient about && bundle.isDoubted(about.patientId())) {
            refused(resource, ImportRefusal.PATIENT_REFUSED, null);
            return;
        }
        boolean otherwise = resource.difference() != null;
        boolean idle = switch (pending.step().kind()) {
            case RECORD -> otherwise;
            case RECOGNIZE -> otherwise || resource.isAdded();
            case STATUS, STRIKE -> false;
        };
        if (idle) {
            advance(resource);
            return;
        }
        try {
            send(pending);
            if (pending.step().kind() == Kind.STRIKE) {
                resource.strike();
            }
            advance(resource);
        } catch (CommandRefused refused) {
            refuse(pending, refused);
        } catch (AggregateNotFoundException refusedBefore) {
            refuse(pending, new CommandRefused(ImportRefusal.NOT_ON_RECORD));
        } catch (ImportBroken broken) {
            throw broken;
        } catch (RuntimeException fault) {
            resource.refuse();
            counts.failed(resource.entry(), fault);
            bundle.untaken(resource.entry(), ImportRefusal.INTERNAL);
            if (pending.step().command() instanceof RegisterPatient told) {
                bundle.doubt(told.patientId());
            }
        }
    }

    private void send(PendingStep pending) {
        Object command = pending.step().command();
        if (pending.step().kind() == Kind.RECOGNIZE) {
            dispatch.send(command);
            return;
        }
        if (command instanceof AddCoverage add && !covered.add(add.coverageId())) {
            // Of coverages by the same payor the first is the earliest; the others say nothing more.
            return;
        }
        counts.issued();
        CommandResult result = dispatch.send(command);
        counts.accepted(result);
        if (result.changed() && pending.step().kind() == Kind.RECORD) {
            pending.resource().add();
            if (command instanceof RegisterPatient told) {
                look(told);
            }
        }
    }

    /** Tells of those on record who may be a new patient. */
    private void look(RegisterPatient told) {
        List<Candidate> candidates = dispatch.patiently(() -> matching.candidates(told));
        if (!candidates.isEmpty()) {
            counts.alike(told.patientId(), candidates);
        }
    }

    private void advance(TranslatedResource resource) {
        resource.advance();
        if (resource.isDone()) {
            conclude(resource);
        }
    }

    private void conclude(TranslatedResource resource) {
        if (resource.steps().omitted().contains(ImportRefusal.DEATH_WITHOUT_TIME)) {
            bundle.missing(new PatientId(resource.id()), new FactNotTakenOver(resource.id(),
                    FactNotTakenOver.Kind.DEATH, null, ImportRefusal.DEATH_WITHOUT_TIME.code()));
        }
        CommandRefused rest = resource.steps().unlessHeld();
        RefusalCode difference = rest == null || resource.steps().isStruck() ? resource.difference() : rest.refusal();
        if (difference == null) {
            counts.imported(resource.entry(), resource.steps());
        } else {
            counts.differs(resource.entry(), difference);
        }
    }

    /** Whether somebody who is told of otherwise may still be the patient on record. */
    private boolean isSame(RegisterPatient told) {
        try {
            dispatch.send(new RecognizePatient(told.patientId(), told.demographics()));
            return true;
        } catch (CommandRefused another) {
            return false;
        }
    }

    private void refused(TranslatedResource resource, RefusalCode why, @Nullable String field) {
        resource.refuse();
        counts.refused(resource.entry(), why, field);
        bundle.untaken(resource.entry(), why);
    }

    private void refuse(PendingStep pending, CommandRefused refused) {
        TranslatedResource resource = pending.resource();
        RefusalCode why = refused.refusal();
        if (pending.step().command() instanceof RecordDeath death && why != PatientRefusal.DEATH_ALREADY_RECORDED) {
            // The patient is on record all the same.
            resource.steps().omit(why);
            bundle.missing(death.patientId(), new FactNotTakenOver(resource.id(), FactNotTakenOver.Kind.DEATH, null,
                    why.code()));
            advance(resource);
            return;
        }
        if (pending.step().phase() == Phase.COVERAGES) {
            // What was paid is on record all the same.
            resource.steps().omit(why);
            advance(resource);
            return;
        }
        CommandRefused unlessHeld = resource.steps().unlessHeld();
        if (unlessHeld != null) {
            refused(resource, unlessHeld.refusal(), unlessHeld.field());
            return;
        }
        if (why == CheckupRefusal.CHECKUP_HOLDS_FACTS && pending.step().command() instanceof AboutPatient about) {
            resource.refuse();
            counts.differs(resource.entry(), why);
            bundle.missing(about.patientId(),
                    new FactNotTakenOver(resource.id(), FactNotTakenOver.Kind.OTHER, null, why.code()));
            return;
        }
        if (OTHER_CONTENT.contains(why) && pending.step().command() instanceof RegisterPatient told && !isSame(told)) {
            strangers.add(told, resource.steps());
            resource.refuse();
            counts.differs(resource.entry(), PatientRefusal.PATIENT_DIFFERS);
            return;
        }
        if (OTHER_CONTENT.contains(why)) {
            if (why == PatientRefusal.NONE_KNOWN_ON_RECORD) {
                bundle.untaken(resource.entry(), why);
            }
            resource.differ(why);
            if (resource.isDone()) {
                conclude(resource);
            }
            return;
        }
        if (why == PatientRefusal.MEDICAL_RECORD_NUMBER_TAKEN
                && pending.step().command() instanceof RegisterPatient told) {
            dispatch.patiently(() -> matching.ownerOfNumber(told))
                    .ifPresent(owner -> charts.put(told.patientId(), owner));
        }
        if (resource.isBegun() && OTHER_END.contains(why)) {
            resource.refuse();
            counts.differs(resource.entry(), why);
        } else {
            refused(resource, why, refused.field());
        }
    }
}
