package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to the schedule of a practitioner. */
public sealed interface ScheduleEvent {

    /** The practitioner whose schedule it is. */
    PractitionerId practitionerId();

    /** It was stated when a practitioner sees patients from a day on. */
    @EventName("schedule.working-hours-set")
    @Revision("1")
    record WorkingHoursSet(@NotPersonal ScheduleId scheduleId, @NotPersonal PractitionerId practitionerId,
            @PersonalData(IDENTITY) WorkingHours hours) implements ScheduleEvent {}

    /**
     * It was stated when a practitioner sees nobody in spite of the working hours.
     *
     * @param period from when until when
     * @param reason why
     */
    @EventName("schedule.time-off-recorded")
    @Revision("1")
    record TimeOffRecorded(@NotPersonal ScheduleId scheduleId, @NotPersonal PractitionerId practitionerId,
            @NotPersonal TimeOffId timeOffId, @PersonalData(IDENTITY) Slot period,
            @PersonalData(IDENTITY) @Nullable String reason) implements ScheduleEvent {}

    /**
     * A time off was taken back.
     *
     * @param reason why
     */
    @EventName("schedule.time-off-cancelled")
    @Revision("1")
    record TimeOffCancelled(@NotPersonal ScheduleId scheduleId, @NotPersonal PractitionerId practitionerId,
            @NotPersonal TimeOffId timeOffId, @PersonalData(IDENTITY) String reason) implements ScheduleEvent {}
}
