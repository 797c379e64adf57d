package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.command.DeclineOffer;
import org.anamnesis.api.scheduling.command.JoinWaitingList;
import org.anamnesis.api.scheduling.command.LeaveWaitingList;
import org.anamnesis.api.scheduling.command.OfferSlot;
import org.anamnesis.api.scheduling.event.WaitingListEvent;
import org.anamnesis.api.scheduling.event.WaitingListEvent.OfferDeclined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.SlotOffered;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListJoined;
import org.anamnesis.api.scheduling.event.WaitingListEvent.WaitingListLeft;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.command.decision.PatientGuard;
import org.anamnesis.plumbing.command.CommandRefused;
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

/** Decides about one patient's waiting for a slot. */
@Aggregate(type = "waiting-list", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class WaitingListEntry {

    @AggregateIdentifier
    private @Nullable WaitingListEntryId id;
    private @Nullable String tenant;
    private @Nullable WaitingListJoined joined;
    private @Nullable WaitingListLeft left;
    private final Facts<OfferId, SlotOffered> offers = new Facts<>();
    private final Set<OfferId> declined = new HashSet<>();

    WaitingListEntry() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return PatientGuard.pass(joined == null ? null : joined.patientId(), tenant, command, chain,
                SchedulingRefusal.ENTRY_UNKNOWN, JoinWaitingList.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(JoinWaitingList command, BookingFacts facts) {
        WaitingListJoined event = new WaitingListJoined(command.waitingListEntryId(), command.patientId(),
                command.wish());
        if (joined == null) {
            WaitingRules.admit(command.wish(), facts);
            apply(event);
        } else if (!joined.equals(event)) {
            throw new CommandRefused(SchedulingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(OfferSlot command) {
        SlotOffered event = new SlotOffered(id, command.patientId(), command.offerId(), command.practitionerId(),
                command.slot());
        if (!offers.holds(command.offerId(), event, SchedulingRefusal.DIFFERENT_CONTENT)) {
            mustWait();
            apply(event);
        }
    }

    @CommandHandler
    void handle(DeclineOffer command) {
        refuseIf(!offers.knows(command.offerId()), SchedulingRefusal.OFFER_UNKNOWN);
        if (!declined.contains(command.offerId())) {
            mustWait();
            apply(new OfferDeclined(id, command.patientId(), command.offerId()));
        }
    }

    @CommandHandler
    void handle(LeaveWaitingList command) {
        WaitingListLeft event = new WaitingListLeft(id, command.patientId(), command.appointmentId(), command.reason());
        if (!Objects.equals(left, event)) {
            mustWait();
            apply(event);
        }
    }

    @EventSourcingHandler
    void evolve(WaitingListEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case WaitingListJoined first -> {
                id = first.waitingListEntryId();
                this.tenant = tenant;
                joined = first;
            }
            case SlotOffered offered -> offers.put(offered.offerId(), offered);
            case OfferDeclined no -> declined.add(no.offerId());
            case WaitingListLeft end -> left = end;
        }
    }

    private void mustWait() {
        refuseIf(left != null, SchedulingRefusal.ENTRY_CLOSED);
    }
}
