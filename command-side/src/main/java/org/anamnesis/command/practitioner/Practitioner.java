package org.anamnesis.command.practitioner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.practitioner.command.DeactivatePractitioner;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.plumbing.command.CommandRefused;
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

/** Decides about a practitioner. */
@Aggregate(type = "practitioner", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Practitioner {

    @AggregateIdentifier
    private @Nullable PractitionerId id;
    private @Nullable String tenant;
    private @Nullable PractitionerRegistered registered;
    private boolean active = true;

    Practitioner() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, PractitionerRefusal.PRACTITIONER_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPractitioner command) {
        PractitionerRegistered event = new PractitionerRegistered(command.practitionerId(), command.profile());
        if (registered == null) {
            apply(event);
        } else if (!registered.equals(event)) {
            throw new CommandRefused(PractitionerRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(DeactivatePractitioner command) {
        if (active) {
            apply(new PractitionerDeactivated(id, command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(PractitionerEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case PractitionerRegistered first -> {
                id = first.practitionerId();
                this.tenant = tenant;
                registered = first;
            }
            case PractitionerDeactivated _ -> active = false;
        }
    }
}
