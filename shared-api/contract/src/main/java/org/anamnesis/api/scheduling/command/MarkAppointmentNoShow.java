package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States that the patient did not come. */
public record MarkAppointmentNoShow(@TargetAggregateIdentifier AppointmentId appointmentId,
        PatientId patientId) implements AboutPatient {}
