package org.anamnesis.command.scheduling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.command.DefineVisitType;
import org.anamnesis.api.scheduling.command.RetireVisitType;
import org.anamnesis.api.scheduling.event.VisitTypeEvent;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeRetired;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
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

/** Decides for what patients can be booked. */
@Aggregate(type = "visit-type", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class VisitTypeDefinition {

    @AggregateIdentifier
    private @Nullable VisitTypeId id;
    private @Nullable String tenant;
    /** Absent while it is out of use. */
    private @Nullable VisitType inUse;

    VisitTypeDefinition() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, SchedulingRefusal.VISIT_TYPE_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineVisitType command) {
        if (!command.visitType().equals(inUse)) {
            apply(new VisitTypeDefined(command.visitTypeId(), command.visitType()));
        }
    }

    @CommandHandler
    void handle(RetireVisitType command) {
        if (inUse != null) {
            apply(new VisitTypeRetired(id, command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(VisitTypeEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        id = event.visitTypeId();
        this.tenant = tenant;
        inUse = switch (event) {
            case VisitTypeDefined defined -> defined.visitType();
            case VisitTypeRetired _ -> null;
        };
    }
}
