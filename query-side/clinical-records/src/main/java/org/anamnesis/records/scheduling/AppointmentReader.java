package org.anamnesis.records.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.scheduling.Appointment.Cancellation;
import org.anamnesis.records.scheduling.Appointment.Place;
import org.anamnesis.records.scheduling.Appointment.Practitioner;
import org.anamnesis.records.scheduling.Appointment.Status;
import org.anamnesis.records.scheduling.Appointment.Visit;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads appointments, each by one statement. */
@Component
record AppointmentReader(JdbcClient database) {

    /** In SQL, that an appointment of row {@code f} takes its time. */
    static final String BUSY = "f.status in ('booked', 'checked-in', 'fulfilled')";

    /** In SQL, that the patient of row {@code f} died, by its record or by {@code who}, which stands for that. */
    static final String DECEASED = """
            exists (select 1 from patient dead where dead.tenant = f.tenant and dead.id in (f.patient_id, who.id)
                and dead.deceased is not null)""";

    /** In SQL, that row {@code f} touches a span of time; nothing that is booked lasts longer than a day. */
    static final String WITHIN = """
            f.starts_at > :from::timestamptz - interval '1 day' and f.starts_at < :to and f.ends_at > :from""";

    private static final String SELECT = """
            select f.id, %s, f.practitioner_id, p.name as practitioner_name, f.visit_type_id,
                   v.content as visit_type, f.room_id, r.name as room_name, f.starts_at, f.status, f.content,
                   f.cancellation, f.checkup_id, f.waiting_list_entry_id, f.booked_at, f.booked_by, f.version
            from appointment f
            left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            left join visit_type v on v.tenant = f.tenant and v.id = f.visit_type_id
            left join room r on r.tenant = f.tenant and r.id = f.room_id
            %s
            where f.tenant = :tenant and\s""".formatted(Subject.COLUMNS, Subject.JOIN);

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

    private static final String OF_DECEASED = AWAITED + DECEASED + " order by f.starts_at, f.id limit :limit";

    List<Appointment> ofPractitioner(String tenant, PractitionerId practitioner, Instant from, Instant to) {
        return statement(tenant, OF_PRACTITIONER).param("practitioner", practitioner.value())
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(AppointmentReader::read).list();
    }

    List<Appointment> ofPatient(String tenant, LinkedPatients linked, Cursor after, int limit) {
        return after(statement(tenant, OF_PATIENT).params(linked.parameters()), after, limit);
    }

    Optional<Appointment> one(String tenant, LinkedPatients linked, AppointmentId id) {
        return statement(tenant, ONE).params(linked.parameters()).param("id", id.value())
                .query(AppointmentReader::read).optional();
    }

    List<Appointment> ofInsured(String tenant, InsuredId insured, Instant from, Instant to, Cursor after, int limit) {
        return after(statement(tenant, OF_INSURED).param("number", insured.value()).param("country", insured.country())
                .param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC)), after, limit);
    }

    List<Appointment> inTimeOff(String tenant, Instant now, Cursor after, int limit) {
        return after(statement(tenant, IN_TIME_OFF).param("now", now.atOffset(ZoneOffset.UTC)), after, limit);
    }

    List<Appointment> ofDeceased(String tenant, Instant now, Cursor after, int limit) {
        return after(statement(tenant, OF_DECEASED).param("now", now.atOffset(ZoneOffset.UTC)), after, limit);
    }

    private static List<Appointment> after(JdbcClient.StatementSpec statement, Cursor after, int limit) {
        return statement.param("time", after.timeParameter()).param("id", after.id()).param("limit", limit)
                .query(AppointmentReader::read).list();
    }

    private JdbcClient.StatementSpec statement(String tenant, String sql) {
        return database.sql(sql).param("tenant", tenant);
    }

    static Cursor place(Appointment appointment) {
        return new Cursor(appointment.slot().start().toInstant(), appointment.id().value());
    }

    private static Appointment read(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        AppointmentDetails planned = row.json("content", AppointmentDetails.class);
        UUID checkup = row.idOrNull("checkup_id");
        UUID entry = row.idOrNull("waiting_list_entry_id");
        return new Appointment(new AppointmentId(row.id("id")), Subject.of(row),
                new Practitioner(new PractitionerId(row.id("practitioner_id")), row.textOrNull("practitioner_name")),
                planned.slot(), visit(row), place(row), Status.of(row.text("status")), planned.reason(),
                planned.notes(), row.jsonOrNull("cancellation", Cancellation.class),
                checkup == null ? null : new CheckupId(checkup), entry == null ? null : new WaitingListEntryId(entry),
                row.instant("booked_at"), row.text("booked_by"), row.version("version"));
    }

    private static @Nullable Visit visit(Columns row) throws SQLException {
        UUID id = row.idOrNull("visit_type_id");
        VisitType type = row.jsonOrNull("visit_type", VisitType.class);
        return id == null ? null : new Visit(new VisitTypeId(id), type == null ? null : type.display());
    }

    private static @Nullable Place place(Columns row) throws SQLException {
        UUID id = row.idOrNull("room_id");
        return id == null ? null : new Place(new RoomId(id), row.textOrNull("room_name"));
    }
}
