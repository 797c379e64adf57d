package org.anamnesis.api.scheduling.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Books a patient into the day of a practitioner.
 *
 * @param booking            what is booked
 * @param waitingListEntryId the wish it grants
 */
public record BookAppointment(@TargetAggregateIdentifier AppointmentId appointmentId, PatientId patientId,
        PractitionerId practitionerId, Booking booking,
        @Nullable WaitingListEntryId waitingListEntryId) implements AboutPatient, InvolvesPractitioner {}
