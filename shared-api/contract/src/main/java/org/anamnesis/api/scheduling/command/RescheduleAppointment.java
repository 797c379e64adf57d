package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Booking;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Moves an appointment to another time, practitioner or room.
 *
 * @param booking what is booked from now on, complete
 */
public record RescheduleAppointment(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        PractitionerId practitionerId, Booking booking) implements AboutPatient, InvolvesPractitioner {}
