package org.anamnesis.command.scheduling;

import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRecorded;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultAcknowledged;
import org.anamnesis.api.checkup.event.FindingEvent.LateResultRecorded;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lookup of which checkup an appointment led to, written in the transaction that appends the checkup's event. */
@Component
@ProcessingGroup(Appointments.GROUP)
@DisallowReplay
class AppointmentCheckups implements Lookup {

    /** Whatever is said first: a checkup that was cancelled or struck does not come back. */
    private static final String PUT = """
            insert into appointment_checkup as known (tenant, checkup_id, appointment_id, stands) values (?, ?, ?, ?)
            on conflict (tenant, checkup_id) do update
            set appointment_id = coalesce(known.appointment_id, excluded.appointment_id),
                stands = known.stands and excluded.stands""";

    private final JdbcClient jdbc;

    AppointmentCheckups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String revision() {
        return "appointment-checkups-1";
    }

    @Override
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof CheckupEvent checkup) {
            try {
                on(checkup, tenant);
            } catch (ConcurrencyFailureException twice) {
                throw new CommandRefused(SchedulingRefusal.APPOINTMENT_HAS_CHECKUP);
            }
        }
    }

    /** The appointment that led to a checkup which stands, with its patient, whose record may be another linked one. */
    Optional<Led> ledTo(String tenant, CheckupId checkup) {
        return jdbc.sql("""
                select appointment_id, patient_id
                from appointment_checkup join appointment using (tenant, appointment_id)
                where tenant = ? and checkup_id = ? and stands""").params(tenant, checkup.value())
                .query(Led.class).optional();
    }

    /** An appointment that led to a checkup. */
    record Led(UUID appointmentId, UUID patientId) {}

    @EventHandler
    void on(CheckupEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case CheckupStarted started -> {
                if (started.appointmentId() != null) {
                    put(tenant, started.checkupId(), started.appointmentId().value(), true);
                }
            }
            case CheckupCancelled cancelled -> put(tenant, cancelled.checkupId(), null, false);
            case CheckupFactEnteredInError error -> {
                if (error.fact() == CheckupFact.CHECKUP) {
                    put(tenant, error.checkupId(), null, false);
                }
            }
            case ObservationRecorded _, DiagnosisRecorded _, DiagnosisRetracted _, NoteAdded _, ProcedureRecorded _,
                    ImmunizationRecorded _, DiagnosticReportRecorded _, CheckupCompleted _, CheckupAmended _,
                    LateResultRecorded _, LateResultAcknowledged _ -> {
            }
        }
    }

    private void put(String tenant, CheckupId checkup, @Nullable UUID appointment, boolean stands) {
        try {
            jdbc.sql(PUT).param(tenant).param(checkup.value()).param(appointment).param(stands).update();
        } catch (DuplicateKeyException another) {
            throw new ConcurrencyFailureException("Another checkup was started for the appointment", another);
        }
    }
}
