package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Cancels an appointment.
 *
 * @param cancelledBy who cancels
 * @param reason      why
 */
public record CancelAppointment(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        CancelledBy cancelledBy, String reason) implements AboutPatient {}
