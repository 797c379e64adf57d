package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.practitioner.PractitionerId;

/** Everything that can happen to the schedule of a practitioner. */
public sealed interface ScheduleEvent permits WorkingHoursSet, TimeOffRecorded, TimeOffCancelled {

    /** The practitioner whose schedule it is. */
    PractitionerId practitionerId();
}
