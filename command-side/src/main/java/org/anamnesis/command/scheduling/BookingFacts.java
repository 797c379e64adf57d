package org.anamnesis.command.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all that a booking needs to know, save working hours, in one statement. The patient's row is locked as for any
 * other act; whether the time is taken is a first look, which spares those who come too late the waiting for locks.
 */
@Component
class BookingFacts {

    private static final String READ = """
            with named as (
                select ?::text as tenant, ?::uuid as appointment_id, ?::uuid as practitioner_id, ?::uuid as patient_id,
                       ?::uuid as room_id, ?::uuid as visit_type_id, ?::uuid as entry_id,
                       ?::timestamptz as starts, ?::timestamptz as ends),
            asked as (
                select named.*, visit_type, retired > defined as retired,
                       case when starts is not null then tstzrange(starts, coalesce(ends, starts
                            + (visit_type::json ->> 'durationMinutes')::integer * interval '1 minute')) end as during
                from named left join visit_type using (tenant, visit_type_id))
            select patient.active, patient.deceased, patient.animal, tenant.settings,
                   practitioner.active as practises, specialties, visit_type, coalesce(retired, false) as retired,
                   room.closed, (select waiting from waiting_list_entry entry where entry.tenant = asked.tenant
                                 and entry.entry_id = asked.entry_id and entry.patient_id = asked.patient_id) as waiting,
                   %s as taken
            from asked join patient using (tenant, patient_id) left join tenant using (tenant)
                 left join practitioner using (tenant, practitioner_id)
                 left join practitioner_specialties using (tenant, practitioner_id)
                 left join room using (tenant, room_id)
            for share of patient"""
            .formatted(TakenTimes.LOOK);

    private final JdbcClient jdbc;

    BookingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was read.
     *
     * @param settings     the tenant's settings
     * @param patient      how the patient stands
     * @param practitioner how the practitioner stands
     * @param named        how visit type, room and waiting list entry stand
     * @param taken        whose other appointment overlaps at first look
     */
    record Facts(String settings, PatientStatus patient, PractitionerStatus practitioner, BookingReferences named,
            @Nullable SchedulingRefusal taken) {

        private static Facts of(ResultSet row, int number) throws SQLException {
            String settings = row.getString("settings");
            if (settings == null) {
                throw new CommandRefused(TenantRefusal.TENANT_NOT_REGISTERED);
            }
            BookingReferences named = new BookingReferences(VisitTypes.read(row.getString("visit_type")),
                    row.getBoolean("retired"),
                    Specialties.read(row.getString("specialties")), row.getObject("closed", Boolean.class),
                    row.getObject("waiting", Boolean.class));
            return new Facts(settings, PatientStatus.of(row),
                    PractitionerStatus.of(row.getObject("practises", Boolean.class)), named,
                    TakenTimes.refusal(row.getString("taken")));
        }
    }

    /** What holds for a booking, or a refusal where patient or tenant are unknown. */
    Facts of(SlotRequest wanted, Booking booking, @Nullable WaitingListEntryId entry) {
        // Times out of order are refused later, whoever is booked then; the database knows no such range.
        boolean inOrder = booking.end() == null || booking.end().isAfter(booking.start());
        return read(wanted, booking.visitTypeId(), entry, inOrder ? booking.start() : null, booking.end());
    }

    /** What holds for a visit at whatever time, or a refusal where patient or tenant are unknown. */
    Facts of(SlotRequest wanted, VisitTypeId visitType) {
        return read(wanted, visitType, null, null, null);
    }

    private Facts read(SlotRequest wanted, @Nullable VisitTypeId visitType, @Nullable WaitingListEntryId entry,
            @Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {
        return jdbc.sql(READ).param(wanted.tenant()).param(wanted.appointmentId()).param(wanted.practitionerId())
                .param(wanted.patientId()).param(wanted.roomId()).param(visitType == null ? null : visitType.value())
                .param(entry == null ? null : entry.value()).param(start).param(end).query(Facts::of).optional()
                .orElseThrow(() -> new CommandRefused(PatientRefusal.PATIENT_UNKNOWN));
    }
}
