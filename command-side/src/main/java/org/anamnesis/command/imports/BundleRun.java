package org.anamnesis.command.imports;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what one bundle says, in order: practitioners, patients, beginnings of encounters, facts, prescriptions, ends,
 * invoices, payments.
 */
final class BundleRun {

    private static final Logger LOG = LoggerFactory.getLogger(BundleRun.class);
    /** The record holds the resource already, and otherwise. */
    private static final Set<RefusalCode> OTHER_CONTENT = Set.of(PatientRefusal.DIFFERENT_CONTENT,
            PractitionerRefusal.DIFFERENT_CONTENT, CheckupRefusal.DIFFERENT_CONTENT,
            ObservationRefusal.DIFFERENT_CONTENT, PrescriptionRefusal.DIFFERENT_CONTENT,
            BillingRefusal.DIFFERENT_CONTENT);
    /** The record holds the resource already, and says otherwise how it went on. */
    private static final Set<RefusalCode> OTHER_END = Set.of(PatientRefusal.CONDITION_ALREADY_RESOLVED,
            PatientRefusal.DEATH_ALREADY_RECORDED, CheckupRefusal.CHECKUP_COMPLETED,
            PrescriptionRefusal.PRESCRIPTION_ON_HOLD, PrescriptionRefusal.PRESCRIPTION_COMPLETED,
            PrescriptionRefusal.PRESCRIPTION_DISCONTINUED);

    private final Send send;
    private final Validator validator;
    private final Tally tally;

    /** Sends a command of the import. */
    @FunctionalInterface
    interface Send {

        /** Blocks until it is recorded, or found to be recorded already; throws {@link CommandRefused}. */
        void send(Object command);
    }

    BundleRun(Send send, Validator validator, Tally tally) {
        this.send = send;
        this.validator = validator;
        this.tally = tally;
    }

    /** A resource on its way: how many of its commands are still to be sent. */
    private static final class Resource {

        private final Entry entry;
        private final Statements says;
        private int left;
        private boolean refused;

        private Resource(Entry entry, Statements says) {
            this.entry = entry;
            this.says = says;
            left = says.steps().size();
        }
    }

    private record Pending(Resource resource, Step step) {}

    void run(String text, int bundle, String tenant) {
        References references = new References(tenant);
        List<Pending> pending = new ArrayList<>();
        for (Entry entry : Bundles.entries(text, bundle, references)) {
            if (Translation.TYPES.contains(entry.type())) {
                translate(entry, references, pending);
            } else {
                tally.notImported(entry.type());
            }
        }
        // Stable: where nothing else says, the order is the bundle's.
        pending.sort(Comparator.comparing((Pending each) -> each.step().phase())
                .thenComparing(each -> each.step().turn()));
        Set<CoverageId> covered = new HashSet<>();
        for (Pending each : pending) {
            if (!each.resource().refused) {
                take(each, covered);
            }
        }
        tally.bundle();
    }

    private void translate(Entry entry, References references, List<Pending> pending) {
        try {
            Statements says = Translation.of(entry, references);
            says.steps().stream().flatMap(step -> step.content().stream()).forEach(this::validate);
            Resource resource = new Resource(entry, says);
            says.steps().forEach(step -> pending.add(new Pending(resource, step)));
            if (resource.left == 0) {
                tally.imported(entry, says);
            }
        } catch (CommandRefused refused) {
            tally.refused(entry, refused.refusal(), refused.field());
        } catch (RuntimeException fault) {
            tally.refused(entry, faulty(fault), null);
        }
    }

    private void validate(Object content) {
        Set<ConstraintViolation<Object>> violations = validator.validate(content);
        violations.stream().map(violation -> violation.getPropertyPath().toString()).sorted().findFirst()
                .ifPresent(field -> {
                    throw new CommandRefused(ImportRefusal.INVALID_CONTENT, field);
                });
    }

    private void take(Pending pending, Set<CoverageId> covered) {
        Resource resource = pending.resource();
        try {
            send(pending.step().command(), covered);
            done(resource);
        } catch (CommandRefused refused) {
            refuse(pending, refused);
        } catch (AggregateNotFoundException refusedBefore) {
            refuse(pending, new CommandRefused(ImportRefusal.NOT_ON_RECORD));
        } catch (ImportBroken broken) {
            throw broken;
        } catch (RuntimeException fault) {
            resource.refused = true;
            tally.refused(resource.entry, faulty(fault), null);
        }
    }

    /** Of coverages by the same payor the first is the earliest; the others say nothing more. */
    private void send(Object command, Set<CoverageId> covered) {
        if (!(command instanceof AddCoverage add) || covered.add(add.coverageId())) {
            tally.issued();
            send.send(command);
            tally.accepted();
        }
    }

    private void done(Resource resource) {
        if (--resource.left == 0) {
            tally.imported(resource.entry, resource.says);
        }
    }

    private void refuse(Pending pending, CommandRefused refused) {
        Resource resource = pending.resource();
        if (pending.step().phase() == Step.Phase.COVERAGES) {
            // What was paid is on record all the same.
            resource.says.unsaid(refused.refusal());
            done(resource);
            return;
        }
        resource.refused = true;
        boolean begun = resource.left < resource.says.steps().size();
        if (OTHER_CONTENT.contains(refused.refusal()) || begun && OTHER_END.contains(refused.refusal())) {
            tally.differs(resource.entry, refused.refusal());
        } else {
            tally.refused(resource.entry, refused.refusal(), refused.field());
        }
    }

    private static RefusalCode faulty(RuntimeException fault) {
        // Neither message nor cause: they may repeat what the resource holds.
        String where = Arrays.stream(fault.getStackTrace()).map(StackTraceElement::toString)
                .filter(frame -> frame.contains("org.anamnesis")).findFirst().orElse("unknown");
        LOG.error("A resource could not be imported: {} at {}", fault.getClass().getName(), where);
        return ImportRefusal.INTERNAL;
    }
}
