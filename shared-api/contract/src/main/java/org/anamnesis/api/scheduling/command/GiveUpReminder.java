package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that a reminder will not be sent.
 *
 * @param failure why
 */
public record GiveUpReminder(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        ReminderId reminderId, ReminderFailure failure) implements AboutPatient {}
