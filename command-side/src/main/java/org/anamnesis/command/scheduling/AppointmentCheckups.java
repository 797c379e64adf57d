package org.anamnesis.command.scheduling;

import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.VisitEvent;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.command.decision.Overtaken;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lookup of which checkup an appointment led to, written in the transaction that appends the checkup's event. */
@Lookup(revision = "appointment-checkups-1")
@ProcessingGroup(Appointments.GROUP)
record AppointmentCheckups(JdbcClient jdbc) {

    /** Whatever is said first: a checkup that was cancelled or entered in error does not come back. */
    private static final String PUT = """
            insert into appointment_checkup as known (tenant, checkup_id, appointment_id, stands) values (?, ?, ?, ?)
            on conflict (tenant, checkup_id) do update
            set appointment_id = coalesce(known.appointment_id, excluded.appointment_id),
                stands = known.stands and excluded.stands""";

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
    void on(VisitEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case CheckupStarted started -> {
                if (started.appointmentId() != null) {
                    put(tenant, started.checkupId(), started.appointmentId().value(), true);
                }
            }
            case CheckupCancelled cancelled -> put(tenant, cancelled.checkupId(), null, false);
            case CheckupCompleted _, CheckupAmended _ -> {
            }
        }
    }

    @EventHandler
    void on(CheckupFactEnteredInError event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        if (event.fact() == CheckupFact.CHECKUP) {
            put(tenant, event.checkupId(), null, false);
        }
    }

    private void put(String tenant, CheckupId checkup, @Nullable UUID appointment, boolean stands) {
        try {
            jdbc.sql(PUT).param(tenant).param(checkup.value()).param(appointment).param(stands).update();
        } catch (DuplicateKeyException another) {
            throw new Overtaken("Another checkup was started for the appointment", another);
        }
    }
}
