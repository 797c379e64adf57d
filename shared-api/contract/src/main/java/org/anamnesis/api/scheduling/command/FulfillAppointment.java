package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States that the checkup to which the appointment led was completed. */
public record FulfillAppointment(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        CheckupId checkupId) implements AboutPatient {}
