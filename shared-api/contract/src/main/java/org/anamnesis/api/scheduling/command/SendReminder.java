package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.ReminderChannel;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether a reminder is still to be sent, and remembers that it is tried.
 *
 * @param slot        the time for which it was due; an appointment that moved is reminded of anew
 * @param leadMinutes how many minutes before the start it was due
 * @param channel     by what means
 */
public record SendReminder(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        ReminderId reminderId, Slot slot, Integer leadMinutes, ReminderChannel channel) implements AboutPatient {}
