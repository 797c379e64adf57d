package org.anamnesis.command.scheduling;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.command.CloseRoom;
import org.anamnesis.api.scheduling.command.RegisterRoom;
import org.anamnesis.api.scheduling.event.RoomEvent;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomClosed;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
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

/** Decides where patients can be seen. */
@Aggregate(type = "room", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class Room {

    @AggregateIdentifier
    private @Nullable RoomId id;
    private @Nullable String tenant;
    private @Nullable String name;
    private boolean closed;

    Room() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, SchedulingRefusal.ROOM_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterRoom command) {
        if (name == null) {
            apply(new RoomRegistered(command.roomId(), command.name()));
        } else if (!name.equals(command.name())) {
            throw new CommandRefused(SchedulingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(CloseRoom command) {
        if (!closed) {
            apply(new RoomClosed(id, command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(RoomEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case RoomRegistered first -> {
                id = first.roomId();
                this.tenant = tenant;
                name = first.name();
            }
            case RoomClosed _ -> closed = true;
        }
    }
}
