package org.anamnesis.command.billing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.billing.command.EndCoverage;
import org.anamnesis.api.billing.command.OpenBillingAccount;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.BillingAccountEvent.BillingAccountOpened;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.command.decision.PatientGuard;
import org.anamnesis.command.status.PatientStatus;
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

/**
 * Decides about who pays for one patient. Any known patient has an account, whether its record takes clinical acts or
 * not; whoever states something of an account that is missing opens it.
 */
@Aggregate(type = "billing-account", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class BillingAccount {

    @AggregateIdentifier
    private @Nullable BillingAccountId id;
    private @Nullable String tenant;
    private @Nullable PatientId patient;
    /** Nobody where it merely began: then a link may tell who pays. */
    private @Nullable Payer named;
    private final Facts<CoverageId, Coverage> coverages = new Facts<>();
    private final Map<CoverageId, LocalDate> ends = new HashMap<>();

    BillingAccount() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return PatientGuard.pass(patient, tenant, command, chain, BillingRefusal.ACCOUNT_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenBillingAccount command, PatientStatus known, PayerStatus payerStatus, Origin origin) {
        if (id == null) {
            payerStatus.admit(origin);
            open(command.billingAccountId(), command.patientId(), command.payer());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignPayer command, PatientStatus known, PayerStatus payerStatus, Origin origin) {
        if (!command.payer().equals(named)) {
            payerStatus.admit(origin);
            open(command.billingAccountId(), command.patientId(), Payer.patient());
            apply(new PayerAssigned(command.billingAccountId(), command.patientId(), command.payer()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddCoverage command, PatientStatus known, Origin origin) {
        Coverage coverage = Coverages.judge(command.coverage(), origin);
        if (!coverages.holds(command.coverageId(), coverage, BillingRefusal.DIFFERENT_CONTENT)) {
            open(command.billingAccountId(), command.patientId(), Payer.patient());
            apply(new CoverageAdded(command.billingAccountId(), command.patientId(), command.coverageId(), coverage));
        }
    }

    @CommandHandler
    void handle(EndCoverage command) {
        Coverage coverage = coverages.require(command.coverageId(), BillingRefusal.COVERAGE_UNKNOWN,
                BillingRefusal.COVERAGE_UNKNOWN);
        if (!command.validUntil().equals(ends.get(command.coverageId()))) {
            Coverages.mustEndAfter(coverage.validFrom(), command.validUntil());
            apply(new CoverageEnded(id, patient, command.coverageId(), command.validUntil(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(BillingAccountEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case BillingAccountOpened first -> {
                id = first.billingAccountId();
                this.tenant = tenant;
                patient = first.patientId();
                named = first.payer().kind() == Payer.Kind.PATIENT ? null : first.payer();
            }
            case PayerAssigned assigned -> named = assigned.payer();
            case CoverageAdded added -> coverages.put(added.coverageId(), added.coverage());
            case CoverageEnded ended -> ends.put(ended.coverageId(), ended.validUntil());
        }
    }

    private void open(BillingAccountId account, PatientId of, Payer first) {
        if (id == null) {
            apply(new BillingAccountOpened(account, of, first));
        }
    }
}
