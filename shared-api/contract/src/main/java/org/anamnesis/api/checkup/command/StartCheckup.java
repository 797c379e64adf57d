package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Starts a checkup.
 *
 * @param practitionerId who treats
 * @param visit          what it is about
 * @param appointmentId  the appointment that led to it, where one did
 */
public record StartCheckup(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        @Nullable PractitionerId practitionerId, Visit visit,
        @Nullable AppointmentId appointmentId) implements AboutPatient, InvolvesPractitioner {}
