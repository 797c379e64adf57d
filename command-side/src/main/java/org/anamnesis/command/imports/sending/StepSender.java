package org.anamnesis.command.imports.sending;

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
import org.anamnesis.command.imports.report.ImportCounts;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.Step.Kind;
import org.anamnesis.command.imports.steps.Step;
import org.anamnesis.command.imports.steps.TranslatedResource;
import org.anamnesis.command.imports.steps.TranslatedResource.PendingStep;
import org.anamnesis.plumbing.command.CommandRefused;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Takes the steps of a bundle in their order, and counts what becomes of each resource. */
public record StepSender(ImportDispatch dispatch, ImportCounts counts) {

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

    /** Takes the steps of one bundle; those of a resource until one of them is refused. */
    public void send(List<PendingStep> steps) {
        Set<CoverageId> covered = new HashSet<>();
        for (PendingStep pending : steps) {
            if (!pending.resource().isRefused()) {
                take(pending, covered);
            }
        }
    }

    private void take(PendingStep pending, Set<CoverageId> covered) {
        TranslatedResource resource = pending.resource();
        if (resource.difference() != null && pending.step().kind() == Kind.RECORD) {
            advance(resource);
            return;
        }
        try {
            send(pending.step().command(), covered);
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
        }
    }

    /** Of coverages by the same payor the first is the earliest; the others say nothing more. */
    private void send(Object command, Set<CoverageId> covered) {
        if (!(command instanceof AddCoverage add) || covered.add(add.coverageId())) {
            counts.issued();
            counts.accepted(dispatch.send(command));
        }
    }

    private void advance(TranslatedResource resource) {
        resource.advance();
        if (resource.isDone()) {
            conclude(resource);
        }
    }

    private void conclude(TranslatedResource resource) {
        RefusalCode difference = resource.difference();
        if (difference == null) {
            counts.imported(resource.entry(), resource.steps());
        } else {
            counts.differs(resource.entry(), difference);
        }
    }

    private void refuse(PendingStep pending, CommandRefused refused) {
        TranslatedResource resource = pending.resource();
        RefusalCode why = refused.refusal();
        if (pending.step().phase() == Step.Phase.COVERAGES) {
            // What was paid is on record all the same.
            resource.steps().omit(why);
            advance(resource);
            return;
        }
        if (OTHER_CONTENT.contains(why) && resource.hasMoreSteps()) {
            resource.differ(why);
            return;
        }
        resource.refuse();
        if (OTHER_CONTENT.contains(why) || resource.isBegun() && OTHER_END.contains(why)) {
            counts.differs(resource.entry(), why);
        } else {
            counts.refused(resource.entry(), why, refused.field());
        }
    }
}
