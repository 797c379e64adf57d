package org.anamnesis.command.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.plumbing.id.DerivedIds;

/**
 * A reminder that is to be sent. It holds no address: that is looked up when it is due.
 *
 * @param followUp the appointment, the patient, and who booked it
 * @param id       derived, so that every try bears it, on whatever node and after whatever crash
 * @param slot     when the appointment is
 * @param rule     the tenant's rule that asks for the reminder
 */
record Reminder(FollowUp followUp, ReminderId id, Slot slot, ReminderRule rule) {

    /** What its follow-up holds of it. */
    private record Content(ReminderId id, Slot slot, ReminderRule rule) {}

    /** The one that a rule of the tenant asks for. */
    static Reminder of(FollowUp followUp, Slot slot, ReminderRule rule, DerivedIds ids) {
        UUID id = ids.reminder(followUp.fact(), slot.start().toInstant().toString(), rule.leadMinutes(),
                rule.channel().name().toLowerCase(Locale.ROOT));
        return new Reminder(followUp, new ReminderId(id), slot, rule);
    }

    /** The one that was remembered. */
    static Reminder of(FollowUp followUp) {
        Content content = followUp.content(Content.class);
        return new Reminder(followUp, content.id(), content.slot(), content.rule());
    }

    /** As it is remembered until it is due. */
    FollowUp remembered() {
        return followUp.with(new Content(id, slot, rule));
    }

    /** When it is to be sent. */
    Instant due() {
        return slot.start().toInstant().minus(Duration.ofMinutes(rule.leadMinutes()));
    }

    AppointmentId appointmentId() {
        return new AppointmentId(followUp.fact());
    }

    PatientId patientId() {
        return new PatientId(followUp.patient());
    }
}
