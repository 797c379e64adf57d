package org.anamnesis.command.scheduling;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.event.ScheduleEvent;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffCancelled;
import org.anamnesis.api.scheduling.event.ScheduleEvent.TimeOffRecorded;
import org.anamnesis.api.scheduling.event.ScheduleEvent.WorkingHoursSet;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The lookup of working hours and time off, written in the transaction that appends the event. It keeps local times: in
 * which time zone they are meant is the tenant's to say, and to change.
 */
@Lookup(revision = Schedules.GROUP + "-1")
@ProcessingGroup(Schedules.GROUP)
class Schedules {

    static final String GROUP = "schedules";

    private static final String TIMES = """
            select hours, null::timestamptz as starts, null::timestamptz as ends from working_hours
            where tenant = :tenant and practitioner_id = :practitioner
            union all
            select null, starts, ends from time_off
            where tenant = :tenant and practitioner_id = :practitioner and not cancelled and ends > :now""";

    private static final String SET_HOURS = """
            insert into working_hours as known (tenant, practitioner_id, valid_from, hours, version)
            values (?, ?, ?, ?, ?) on conflict (tenant, practitioner_id, valid_from) do update
            set hours = excluded.hours, version = excluded.version where excluded.version > known.version""";

    private static final String RECORD_TIME_OFF = """
            insert into time_off (tenant, practitioner_id, time_off_id, starts, ends, cancelled)
            values (?, ?, ?, ?, ?, false) on conflict (tenant, practitioner_id, time_off_id) do update
            set starts = excluded.starts, ends = excluded.ends""";

    private static final String CANCEL_TIME_OFF = """
            insert into time_off (tenant, practitioner_id, time_off_id, cancelled) values (?, ?, ?, true)
            on conflict (tenant, practitioner_id, time_off_id) do update set cancelled = true""";

    private final JdbcClient jdbc;
    /** What was read before, by its text: the same hours are read for every booking of a practitioner. */
    private final Map<String, WorkingHours> understood = new ConcurrentReferenceHashMap<>();

    Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a practitioner sees patients, in the tenant's time zone; read in one statement.
     *
     * @param rules    time off that had ended at its moment is left out
     */
    WorkingTimes workingTimes(String tenant, TenantRules rules, UUID practitioner) {
        List<String> hours = new ArrayList<>();
        List<Slot> timeOff = new ArrayList<>();
        jdbc.sql(TIMES).param("tenant", tenant).param("practitioner", practitioner)
                .param("now", rules.now().atOffset(ZoneOffset.UTC)).query(row -> {
                    String set = row.getString(1);
                    if (set == null) {
                        timeOff.add(new Slot(row.getObject(2, OffsetDateTime.class),
                                row.getObject(3, OffsetDateTime.class)));
                    } else {
                        hours.add(set);
                    }
                });
        return workingTimes(rules, hours, timeOff);
    }

    /** The same, given hours as this lookup keeps them, and time off. */
    WorkingTimes workingTimes(TenantRules rules, List<String> kept, List<Slot> timeOff) {
        List<WorkingHours> hours = kept.stream()
                .map(set -> understood.computeIfAbsent(set, text -> EventJson.read(text, WorkingHours.class)))
                .toList();
        PublicHolidays holidays = PublicHolidays.of(rules.settings().country(), rules.settings().subdivision());
        return new WorkingTimes(rules.zone(), holidays, hours, timeOff);
    }

    @EventHandler
    void on(ScheduleEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant, @SequenceNumber long version) {
        UUID practitioner = event.practitionerId().value();
        switch (event) {
            case WorkingHoursSet set -> jdbc.sql(SET_HOURS).params(tenant, practitioner, set.hours().validFrom(),
                    EventJson.write(set.hours()), version).update();
            case TimeOffRecorded recorded -> jdbc.sql(RECORD_TIME_OFF)
                    .params(tenant, practitioner, recorded.timeOffId().value(),
                            utc(recorded.period().start()), utc(recorded.period().end()))
                    .update();
            case TimeOffCancelled cancelled -> jdbc.sql(CANCEL_TIME_OFF)
                    .params(tenant, practitioner, cancelled.timeOffId().value()).update();
        }
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
