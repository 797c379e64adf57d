package org.anamnesis.records.scheduling;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.scheduling.Appointment.Practitioner;
import org.anamnesis.records.web.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads when practitioners see patients: one statement, however many they are. */
@Component
record Schedules(JdbcClient database) {

    private static final String SELECT = """
            select p.id, p.name,
                   (select string_agg(h.content, ',' order by h.valid_from) from working_hours h
                    where h.tenant = p.tenant and h.practitioner_id = p.id and h.valid_from <= :last) as hours,
                   (select string_agg(o.content, ',' order by o.starts_at, o.id) from time_off o
                    where o.tenant = p.tenant and o.practitioner_id = p.id and o.cancelled is null
                      and o.ends_at > :from and o.starts_at < :to) as time_off
            from practitioner p
            where p.tenant = :tenant and\s""";

    private static final String TRAINED = """
            p.id = any (array(select s.practitioner_id from practitioner_specialty s
                join unnest(:%1$s::text[], :%1$sCodes::text[]) as asked (system, code) using (system, code)
                where s.tenant = :tenant))""";

    private static final String VERSION = """
            select greatest(
                (select max(version) from working_hours where tenant = :tenant and practitioner_id = :practitioner),
                (select max(version) from time_off where tenant = :tenant and practitioner_id = :practitioner))""";

    /** Of one practitioner; empty where the tenant has no such. */
    Optional<Schedule> one(String tenant, PractitionerId practitioner, Days days, ZoneId zone) {
        return statement(SELECT + "p.id = :practitioner", tenant, days, zone)
                .param("practitioner", practitioner.value()).query(reading()).optional();
    }

    /** Of those who practise, all or one, and are trained in all of what is asked, each by any of its codes. */
    List<Schedule> trained(String tenant, @Nullable PractitionerId one, List<CodeableConcept> specialties, Days days,
            ZoneId zone) {
        StringBuilder sql = new StringBuilder(SELECT).append("p.active");
        Map<String, Object> parameters = new HashMap<>();
        if (one != null) {
            sql.append(" and p.id = :practitioner");
            parameters.put("practitioner", one.value());
        }
        for (CodeableConcept specialty : specialties) {
            String name = "specialty" + parameters.size();
            sql.append(" and ").append(TRAINED.formatted(name));
            parameters.put(name, specialty.coding().stream().map(Coding::system).toArray(String[]::new));
            parameters.put(name + "Codes", specialty.coding().stream().map(Coding::code).toArray(String[]::new));
        }
        return statement(sql + " order by p.name, p.id", tenant, days, zone).params(parameters).query(reading())
                .list();
    }

    /** The version of a practitioner's schedule; empty while there is none. */
    Optional<Long> version(String tenant, PractitionerId practitioner) {
        return database.sql(VERSION).param("tenant", tenant).param("practitioner", practitioner.value())
                .query(Long.class).optional();
    }

    private JdbcClient.StatementSpec statement(String sql, String tenant, Days days, ZoneId zone) {
        return database.sql(sql).param("tenant", tenant).param("last", days.to())
                .param("from", days.start(zone).atOffset(ZoneOffset.UTC))
                .param("to", days.end(zone).atOffset(ZoneOffset.UTC));
    }

    // Many work the same hours: they are read once.
    private static RowMapper<Schedule> reading() {
        Map<String, List<WorkingHours>> read = new HashMap<>();
        return Columns.each(row -> new Schedule(
                new Practitioner(new PractitionerId(row.id("id")), row.text("name")),
                read.computeIfAbsent(Objects.requireNonNullElse(row.textOrNull("hours"), ""),
                        hours -> list(hours, WorkingHours[].class)),
                list(row.textOrNull("time_off"), TimeOff[].class)));
    }

    private static <T> List<T> list(@Nullable String elements, Class<T[]> type) {
        return elements == null || elements.isEmpty() ? List.of() : List.of(EventJson.read("[" + elements + "]", type));
    }

    /**
     * When somebody sees patients.
     *
     * @param practitioner who
     * @param hours        the hours, by the day from which they hold
     */
    record Schedule(Practitioner practitioner, List<WorkingHours> hours, List<TimeOff> timeOff) {

        WorkingTimes times(ZoneId zone, PublicHolidays holidays) {
            return new WorkingTimes(zone, holidays, hours, timeOff.stream().map(TimeOff::period).toList());
        }
    }
}
