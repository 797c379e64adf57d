package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.command.CompletePrescription;
import org.anamnesis.api.prescription.command.DetectIssue;
import org.anamnesis.api.prescription.command.DiscontinuePrescription;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.HoldPrescription;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.MitigateIssue;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RecognizeActivePrescription;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.api.prescription.command.ResumePrescription;
import org.anamnesis.api.prescription.event.DispenseEvent;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationIssueEvent;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.decision.PatientGuard;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.CheckupStatus;
import org.anamnesis.command.status.PractitionerStatus;
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

/** Decides about one prescription. */
@Aggregate(type = "prescription", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Prescription {

    @AggregateIdentifier
    private @Nullable PrescriptionId id;
    private @Nullable String tenant;
    private @Nullable MedicationPrescribed prescribed;
    /** Who prescribed, or renewed last: whom later news concern. */
    private @Nullable PractitionerId prescriber;
    private final Course course = new Course();
    private final Dispenses fills = new Dispenses();
    private final Renewals renewals = new Renewals();
    private final Issues issues = new Issues();

    Prescription() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return PatientGuard.pass(prescribed == null ? null : prescribed.patientId(), tenant, command, chain,
                PrescriptionRefusal.PRESCRIPTION_UNKNOWN, PrescribeMedication.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SafetyCheck handle(PrescribeMedication command, PrescribingContext prescribing, PractitionerStatus practitioner,
            CheckupStatus checkup, Origin origin) {
        if (prescribed != null) {
            mustRepeat(command, prescribed);
            course.mustNotBeStruck(origin);
            return prescribed.check();
        }
        List<Warning> warnings = new ArrayList<>(Orders.judge(command.order(), origin));
        warnings.addAll(prescribing.patient().admit(command.order().authored(), "order.authored", false, origin));
        warnings.addAll(practitioner.admit("practitionerId", origin));
        checkup.admit();
        SafetyCheck check = prescribing.check(command.order());
        Orders.mustBeOverridden(check, command.override(), origin);
        apply(new MedicationPrescribed(command.prescriptionId(), command.patientId(), command.practitionerId(),
                command.checkupId(), command.order(), prescribing.validUntil(command.order(), origin), check,
                command.override(), warnings));
        return check;
    }

    @CommandHandler
    void handle(RecognizeActivePrescription command) {
        course.mustBeAsTold();
    }

    @CommandHandler
    SafetyCheck handle(RenewPrescription command, PrescribingContext prescribing, PractitionerStatus practitioner,
            Origin origin) {
        SafetyCheck known = renewals.holds(command);
        if (known != null) {
            return known;
        }
        course.mustBeRenewable();
        Renewal renewal = command.renewal();
        Orders.judge(renewal, origin);
        renewals.mustFollow(prescribed.order(), renewal);
        prescribing.patient().admit(renewal.authored(), "renewal.authored", false, origin);
        practitioner.admit("practitionerId", origin);
        SafetyCheck check = prescribing.check(prescribed.order());
        Orders.mustBeOverridden(check, command.override(), origin);
        apply(new PrescriptionRenewed(id, command.patientId(), command.practitionerId(), command.renewalId(), renewal,
                prescribing.validUntil(renewal), check, command.override()));
        return check;
    }

    @CommandHandler
    void handle(DispenseMedication command, PatientStatus patient, Origin origin) {
        if (!fills.holds(command.dispenseId(), command.dispense())) {
            course.mustBeActive();
            var warnings = patient.admit(command.dispense().handedOver(), "handedOver", false, origin);
            fills.mustSuffice(command.dispense(), origin);
            apply(new MedicationDispensed(id, command.patientId(), command.dispenseId(), command.dispense(), warnings));
        }
    }

    @CommandHandler
    void handle(HoldPrescription command, Origin origin) {
        decide(new PrescriptionHeld(id, command.patientId(), command.reason()), origin);
    }

    @CommandHandler
    void handle(ResumePrescription command, Origin origin) {
        decide(new PrescriptionResumed(id, command.patientId(), command.reason()), origin);
    }

    @CommandHandler
    void handle(DiscontinuePrescription command, Origin origin) {
        decide(new PrescriptionDiscontinued(id, command.patientId(), command.reason()), origin);
    }

    @CommandHandler
    void handle(CompletePrescription command, Origin origin) {
        decide(new PrescriptionCompleted(id, command.patientId()), origin);
    }

    @CommandHandler
    void handle(MarkPrescriptionFactEnteredInError command, Origin origin) {
        boolean stands = switch (command.fact()) {
            case PRESCRIPTION -> course.canBeEnteredInError(command, fills, origin);
            case DISPENSE -> fills.canBeEnteredInError(command.factId());
        };
        if (stands) {
            apply(new PrescriptionFactEnteredInError(id, command.patientId(), command.fact(), command.factId(),
                    command.reason()));
        }
    }

    @CommandHandler
    void handle(DetectIssue command) {
        List<SafetyAlert> news = course.isOver() ? List.of() : issues.news(command.issueId(), command.alerts());
        if (!news.isEmpty()) {
            apply(new IssueDetected(id, command.patientId(), prescriber, command.issueId(), news));
        }
    }

    @CommandHandler
    void handle(MitigateIssue command, PractitionerStatus practitioner, Origin origin) {
        IssueMitigated event = new IssueMitigated(id, command.patientId(), command.issueId(), command.practitionerId(),
                command.action());
        if (issues.toMitigate(event)) {
            practitioner.admit("practitionerId", origin);
            apply(event);
        }
    }

    @EventSourcingHandler
    void evolve(PrescriptionEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case OrderEvent it -> {
                id = it.prescriptionId();
                this.tenant = tenant;
                evolve(it);
            }
            case DispenseEvent it -> fills.evolve(it);
            case MedicationIssueEvent it -> issues.evolve(it);
            case PrescriptionFactEnteredInError it -> {
                switch (it.fact()) {
                    case PRESCRIPTION -> course.enteredInError();
                    case DISPENSE -> fills.enteredInError(it.factId());
                }
            }
        }
    }

    private void evolve(OrderEvent event) {
        course.evolve(event);
        switch (event) {
            case MedicationPrescribed first -> {
                prescribed = first;
                prescriber = first.practitionerId();
                fills.allow(first.order().supply(), first.order().authored(), first.validUntil());
                issues.know(first.check());
            }
            case PrescriptionRenewed renewed -> {
                renewals.renewed(renewed);
                prescriber = renewed.practitionerId() == null ? prescriber : renewed.practitionerId();
                fills.allow(renewed.renewal().supply(), renewed.renewal().authored(), renewed.validUntil());
                issues.know(renewed.check());
            }
            case PrescriptionHeld _, PrescriptionResumed _, PrescriptionDiscontinued _, PrescriptionCompleted _ -> {
            }
        }
    }

    private void decide(OrderEvent change, Origin origin) {
        if (course.lets(change, origin)) {
            apply(change);
        }
    }

    private static void mustRepeat(PrescribeMedication command, MedicationPrescribed prescribed) {
        MedicationPrescribed again = new MedicationPrescribed(command.prescriptionId(), command.patientId(),
                command.practitionerId(), command.checkupId(), command.order(), prescribed.validUntil(),
                prescribed.check(), command.override(), prescribed.warnings());
        refuseIf(!again.equals(prescribed), PrescriptionRefusal.DIFFERENT_CONTENT);
    }
}
