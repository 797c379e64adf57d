package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Contact;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a patient a record.
 *
 * @param demographics who it is
 * @param contact      how it is reached
 */
public record RegisterPatient(@TargetAggregateIdentifier PatientId patientId, Demographics demographics,
        Contact contact) implements AboutPatient {}
