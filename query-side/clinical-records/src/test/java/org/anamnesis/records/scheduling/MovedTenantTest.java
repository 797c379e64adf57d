package org.anamnesis.records.scheduling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.event.ReminderEvent.ReminderGivenUp;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.plumbing.testing.TestIds;
import org.anamnesis.records.RunningRecords;
import org.anamnesis.records.ScheduleStory;
import org.anamnesis.records.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practice that booked in Berlin and works in Azores time since: what was planned is shown as its clocks show it now. */
class MovedTenantTest {

    private static final String NINE = "2030-03-04T09:00";

    private static final String HALF_PAST = "2030-03-04T09:30";

    private static final String THERE = "2030-03-04T07:00:00-01:00";

    private final RunningRecords records = new RunningRecords();

    private final UUID ana = UUID.randomUUID();

    private final UUID eva = UUID.randomUUID();

    private final ScheduleStory story = new ScheduleStory(records, eva).open();

    @BeforeEach
    void begin() {
        records.written(ana, Story.registered(ana, "Flórez", "Ana"));
    }

    @Test
    void appointments_and_time_off() {
        UUID appointment = story.booked(ana, NINE, HALF_PAST);
        story.off("2030-03-04T08:30", "2030-03-04T12:00");
        move();
        records.get("/patients/{id}/appointments/{appointment}", ana, appointment).body("slot.start", equalTo(THERE));
        records.get("/patients/{id}/appointments", ana).body("appointments.slot.start", contains(THERE));
        records.get("/practitioners/{id}/agenda?from=2030-03-04", eva).body("timeZone", equalTo("Atlantic/Azores"))
                .body("days[0].appointments.slot.start", contains(THERE))
                .body("days[0].timeOff.period.start", contains("2030-03-04T06:30:00-01:00"));
        records.get("/appointments-in-time-off").body("appointments.slot.start", contains(THERE));
    }

    @Test
    void offers_and_reminders() {
        UUID entry = UUID.randomUUID();
        records.written(entry, story.waits(ana, entry));
        records.written(entry, story.offered(ana, entry, UUID.randomUUID(), "2030-03-05T09:00", "2030-03-05T09:30"));
        UUID appointment = story.booked(ana, NINE, HALF_PAST);
        UUID reminder = UUID.randomUUID();
        records.written(appointment, story.reminded(ana, appointment, reminder, NINE, HALF_PAST));
        records.written(appointment, new ReminderGivenUp(new AppointmentId(appointment), new PatientId(ana),
                new ReminderId(reminder), ReminderFailure.REJECTED));
        move();
        records.get("/waiting-list").body("entries[0].offers.slot.start", contains("2030-03-05T07:00:00-01:00"));
        records.get("/reminders-given-up").body("reminders.slot.start", contains(THERE));
    }

    private void move() {
        UUID tenant = TestIds.IDS.tenant(records.tenant());
        records.happened(tenant,
                new TenantSettingsChanged(new TenantId(tenant), ScheduleStory.settings("Atlantic/Azores")));
    }
}
