package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.command.CancelTimeOff;
import org.anamnesis.api.scheduling.command.RecordTimeOff;
import org.anamnesis.api.scheduling.command.SetWorkingHours;
import org.anamnesis.api.scheduling.event.ScheduleEvent;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffCancelled;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.api.scheduling.event.ScheduleEvent.WorkingHoursSet;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.command.CommandRefused;
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

/** Decides when a practitioner sees patients. */
@Aggregate(type = "schedule", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class PractitionerSchedule {

    @AggregateIdentifier
    private @Nullable ScheduleId id;
    private @Nullable String tenant;
    private final Map<LocalDate, WorkingHours> hours = new HashMap<>();
    private final Map<TimeOffId, TimeOff> timeOff = new HashMap<>();

    PractitionerSchedule() {}

    /** Before all else, and in the same words as of a schedule elsewhere: who is not known here. */
    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain, PractitionerStatus practitioner)
            throws Exception {
        refuseIf(practitioner == PractitionerStatus.UNKNOWN, PractitionerRefusal.PRACTITIONER_UNKNOWN);
        return Guard.pass(tenant, command, chain, PractitionerRefusal.PRACTITIONER_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetWorkingHours command, PractitionerStatus practitioner, Origin origin) {
        practitioner.admit("practitionerId", origin);
        refuseIf(!Week.isInOrder(command.hours().week()), SchedulingRefusal.HOURS_OVERLAP, "week");
        if (!command.hours().equals(hours.get(command.hours().validFrom()))) {
            apply(new WorkingHoursSet(command.scheduleId(), command.practitionerId(), command.hours()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordTimeOff command, PractitionerStatus practitioner, TenantRules rules, Origin origin) {
        practitioner.admit("practitionerId", origin);
        TimeOff known = timeOff.get(command.timeOffId());
        if (known == null) {
            apply(new TimeOffRecorded(command.scheduleId(), command.practitionerId(), command.timeOffId(),
                    command.period().in(rules.zone()), command.reason()));
        } else if (!known.is(command.period(), command.reason())) {
            throw new CommandRefused(SchedulingRefusal.DIFFERENT_CONTENT);
        }
    }

    @CommandHandler
    void handle(CancelTimeOff command) {
        TimeOff known = timeOff.get(command.timeOffId());
        refuseIf(known == null, SchedulingRefusal.TIME_OFF_UNKNOWN);
        if (known.cancelled() == null) {
            apply(new TimeOffCancelled(id, command.practitionerId(), command.timeOffId(), command.reason()));
        } else if (!known.cancelled().equals(command.reason())) {
            throw new CommandRefused(SchedulingRefusal.TIME_OFF_CANCELLED);
        }
    }

    @EventSourcingHandler
    void evolve(ScheduleEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        this.tenant = tenant;
        switch (event) {
            case WorkingHoursSet set -> {
                id = set.scheduleId();
                hours.put(set.hours().validFrom(), set.hours());
            }
            case TimeOffRecorded recorded -> {
                id = recorded.scheduleId();
                timeOff.put(recorded.timeOffId(), new TimeOff(recorded.period(), recorded.reason(), null));
            }
            case TimeOffCancelled cancelled -> timeOff.computeIfPresent(cancelled.timeOffId(),
                    (_, known) -> known.cancel(cancelled.reason()));
        }
    }

    /**
     * What is known of a time off.
     *
     * @param cancelled why it was taken back, where it was
     */
    private record TimeOff(Slot period, @Nullable String reason, @Nullable String cancelled) {

        /** Whether it says the same, with whatever offset. */
        boolean is(Slot other, @Nullable String why) {
            return period.start().isEqual(other.start()) && period.end().isEqual(other.end())
                    && Objects.equals(reason, why);
        }

        TimeOff cancel(String why) {
            return new TimeOff(period, reason, why);
        }
    }
}
