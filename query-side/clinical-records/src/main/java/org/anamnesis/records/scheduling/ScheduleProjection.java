package org.anamnesis.records.scheduling;

import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.event.ScheduleEvent;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffCancelled;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.api.scheduling.event.ScheduleEvent.WorkingHoursSet;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the working hours and the time off of practitioners. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record ScheduleProjection(Rows rows) {

    @EventHandler
    void on(ScheduleEvent event, EventContext at) {
        switch (event) {
            case WorkingHoursSet it -> state(at, it);
            case TimeOffRecorded it -> rows.add(new TimeOffRow(key(at, it, it.timeOffId()), at, it));
            case TimeOffCancelled it -> rows.get(TimeOffRow.class, key(at, it, it.timeOffId()), at).cancel(it.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("working_hours", "time_off");
    }

    private void state(EventContext at, WorkingHoursSet it) {
        HoursKey key = new HoursKey(at.tenant(), it.practitionerId().value(), it.hours().validFrom());
        rows.getOrAdd(WorkingHoursRow.class, key, () -> new WorkingHoursRow(key)).state(at, it.hours());
    }

    private static TimeOffKey key(EventContext at, ScheduleEvent event, TimeOffId id) {
        return new TimeOffKey(at.tenant(), event.practitionerId().value(), id.value());
    }
}
