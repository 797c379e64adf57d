package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States that a reminder was taken by who brings it. */
public record ConfirmReminder(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        ReminderId reminderId) implements AboutPatient {}
