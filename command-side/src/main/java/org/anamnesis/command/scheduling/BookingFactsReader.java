package org.anamnesis.command.scheduling;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.calendar.Interval;
import org.anamnesis.plumbing.calendar.WorkingTimes;
import org.anamnesis.plumbing.command.CommandRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of a booking: all of them in one statement, save who else is booked, which takes another one, and one
 * more for each day that is searched for alternatives. The patient's row is locked as for any other act.
 */
@Component
record BookingFactsReader(JdbcClient jdbc, Tenants tenants, Schedules schedules, TakenTimes takenTimes) {

    private static final String READ = """
            with asked as (select ?::text as tenant, ?::uuid as practitioner_id, ?::uuid as patient_id,
                                  ?::uuid as room_id, ?::uuid as visit_type_id, ?::uuid as entry_id)
            select patient.active, patient.deceased, patient.animal, tenant.settings,
                   practitioner.active as practises, specialties, visit_type,
                   coalesce(retired > defined, false) as retired, room.closed,
                   (select waiting from waiting_list_entry entry where entry.tenant = asked.tenant
                    and entry.entry_id = asked.entry_id and entry.patient_id = asked.patient_id) as waiting,
                   array(select hours from working_hours its where its.tenant = asked.tenant
                         and its.practitioner_id = asked.practitioner_id) as hours,
                   array(select array[starts, ends] from time_off its where its.tenant = asked.tenant
                         and its.practitioner_id = asked.practitioner_id
                         and not cancelled and ends > now()) as time_off
            from asked join patient using (tenant, patient_id) left join tenant using (tenant)
                 left join practitioner using (tenant, practitioner_id)
                 left join practitioner_specialties using (tenant, practitioner_id)
                 left join visit_type using (tenant, visit_type_id) left join room using (tenant, room_id)
            for share of patient""";

    /** What holds for a request, or a refusal where patient or tenant are unknown. */
    BookingFacts read(SlotRequest wanted) {
        return jdbc.sql(READ).param(wanted.tenant()).param(wanted.practitionerId()).param(wanted.patientId())
                .param(wanted.roomId()).param(wanted.visitTypeId()).param(wanted.entryId())
                .query((row, number) -> facts(wanted, row)).optional()
                .orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }

    private BookingFacts facts(SlotRequest wanted, ResultSet row) throws SQLException {
        String settings = row.getString("settings");
        refuseIf(settings == null, TenantRefusal.TENANT_NOT_REGISTERED);
        TenantRules tenant = tenants.standingBy(settings);
        WorkingTimes hours = schedules.workingTimes(tenant,
                List.of((String[]) row.getArray("hours").getArray()), timeOff(row));
        return new BookingFacts(tenant, PatientStatus.of(row),
                PractitionerStatus.of(row.getObject("practises", Boolean.class)), named(row), hours,
                time -> takenTimes.lockAndLook(wanted, time), time -> alternatives(wanted, time, hours, tenant));
    }

    private static BookingReferences named(ResultSet row) throws SQLException {
        return new BookingReferences(VisitTypes.read(row.getString("visit_type")), row.getBoolean("retired"),
                Specialties.read(row.getString("specialties")), row.getObject("closed", Boolean.class),
                row.getObject("waiting", Boolean.class));
    }

    private static List<Slot> timeOff(ResultSet row) throws SQLException {
        Object read = row.getArray("time_off").getArray();
        // Without any it is an array of none, not one of pairs.
        return read instanceof Timestamp[][] pairs
                ? List.of(pairs).stream().map(pair -> new Slot(pair[0].toInstant().atOffset(ZoneOffset.UTC),
                        pair[1].toInstant().atOffset(ZoneOffset.UTC))).toList()
                : List.of();
    }

    private List<FreeSlot> alternatives(SlotRequest wanted, Interval asked, WorkingTimes open, TenantRules tenant) {
        return Alternatives.near(asked, open, day -> takenTimes.busy(wanted, whole(day, tenant)), tenant).stream()
                .map(free -> new FreeSlot(new PractitionerId(wanted.practitionerId()),
                        free.start().atZone(tenant.zone()).toOffsetDateTime(),
                        free.end().atZone(tenant.zone()).toOffsetDateTime()))
                .toList();
    }

    private static Interval whole(LocalDate day, TenantRules tenant) {
        return new Interval(day.atStartOfDay(tenant.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(tenant.zone()).toInstant());
    }
}
