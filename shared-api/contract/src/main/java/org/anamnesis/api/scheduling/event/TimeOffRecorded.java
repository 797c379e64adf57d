package org.anamnesis.api.scheduling.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * It was stated when a practitioner sees nobody in spite of the working hours.
 *
 * @param scheduleId     the schedule
 * @param practitionerId the practitioner
 * @param timeOffId      the time off
 * @param period         from when until when
 * @param reason         why
 */
@Revision("1")
public record TimeOffRecorded(@NotPersonal ScheduleId scheduleId, @NotPersonal PractitionerId practitionerId,
        @NotPersonal TimeOffId timeOffId, @PersonalData(IDENTITY) Slot period,
        @PersonalData(IDENTITY) @Nullable String reason) implements ScheduleEvent {}
