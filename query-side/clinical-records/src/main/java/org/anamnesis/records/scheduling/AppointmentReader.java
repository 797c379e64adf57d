package org.anamnesis.records.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads appointments, each by one statement. */
@Component
record AppointmentReader(JdbcClient database) {

    /** In SQL, that an appointment of row {@code f} takes its time. */
    static final String BUSY = "f.status in ('booked', 'checked-in', 'fulfilled')";

    /** In SQL, that row {@code f} touches a span of time; nothing that is booked lasts longer than a day. */
    static final String WITHIN = """
            f.starts_at > :from::timestamptz - interval '1 day' and f.starts_at < :to and f.ends_at > :from""";

    private static final String SELECT = """
            select f.id, %s, %s, f.practitioner_id, p.name as practitioner_name, f.visit_type_id,
                   v.content as visit_type, f.room_id, r.name as room_name, f.starts_at, f.status, f.content,
                   f.cancellation, f.checkup_id, f.waiting_list_entry_id, f.booked_at, f.booked_by, f.version
            from appointment f
            left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            left join visit_type v on v.tenant = f.tenant and v.id = f.visit_type_id
            left join room r on r.tenant = f.tenant and r.id = f.room_id
            %s
            where f.tenant = :tenant and\s""".formatted(Subject.COLUMNS, TenantClock.COLUMN, Subject.JOIN);

    private static final String OF_PRACTITIONER = SELECT + "f.practitioner_id = :practitioner and " + WITHIN
            + " order by f.starts_at, f.id";

    private static final String OF_PATIENT = SELECT + """
            f.patient_id = any (:patients) and (f.starts_at, f.id) < (:time, :id)
            order by f.starts_at desc, f.id desc limit :limit""";

    private static final String ONE = SELECT + "f.patient_id = any (:patients) and f.id = :id";

    // The number may stand on any of the linked records, the appointments on all of them.
    private static final String OF_INSURED = """
            with insured as materialized (
                select distinct %s as id from coverage c
                where c.tenant = :tenant and c.insured_value = :number and c.insured_country = :country),
            linked as materialized (
                select id from insured union
                select m.patient_id from insured i
                join patient_merge m on m.tenant = :tenant and m.survivor_id = i.id and m.unmerged_at is null)
            """.formatted(LinkedPatients.survivorOf("c")) + SELECT + "f.patient_id in (select id from linked) and "
            + WITHIN + " and (f.starts_at, f.id) > (:time, :id) order by f.starts_at, f.id limit :limit";

    private static final String AWAITED = SELECT
            + "f.status = 'booked' and f.starts_at > :now and (f.starts_at, f.id) > (:time, :id) and ";

    private static final String IN_TIME_OFF = AWAITED + """
            exists (select 1 from time_off o where o.tenant = f.tenant and o.practitioner_id = f.practitioner_id
                and o.cancelled is null and o.starts_at < f.ends_at and o.ends_at > f.starts_at)
            order by f.starts_at, f.id limit :limit""";

    private static final String OF_DECEASED = AWAITED + Subject.DECEASED + " order by f.starts_at, f.id limit :limit";

    List<Appointment> ofPractitioner(String tenant, PractitionerId practitioner, Instant from, Instant to) {
        return statement(tenant, OF_PRACTITIONER).param("practitioner", practitioner.value())
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(Columns.each(Appointment::of)).list();
    }

    Page<Appointment> ofPatient(Inquiry inquiry, Paging paging) {
        return paging.latestFirst(inquiry.sql(OF_PATIENT), "starts_at", Appointment::of);
    }

    Optional<Appointment> one(Inquiry inquiry, AppointmentId id) {
        return inquiry.sql(ONE).param("id", id.value()).query(Columns.each(Appointment::of)).optional();
    }

    Page<Appointment> ofInsured(String tenant, InsuredId insured, Instant from, Instant to, Paging paging) {
        return paging.earliestFirst(statement(tenant, OF_INSURED).param("number", insured.value())
                .param("country", insured.country()).param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC)), "starts_at", Appointment::of);
    }

    Page<Appointment> inTimeOff(String tenant, Paging paging) {
        return awaited(tenant, IN_TIME_OFF, paging);
    }

    Page<Appointment> ofDeceased(String tenant, Paging paging) {
        return awaited(tenant, OF_DECEASED, paging);
    }

    private Page<Appointment> awaited(String tenant, String sql, Paging paging) {
        return paging.earliestFirst(statement(tenant, sql)
                .param("now", Clock.systemUTC().instant().atOffset(ZoneOffset.UTC)), "starts_at", Appointment::of);
    }

    private StatementSpec statement(String tenant, String sql) {
        return database.sql(sql).param("tenant", tenant);
    }
}
