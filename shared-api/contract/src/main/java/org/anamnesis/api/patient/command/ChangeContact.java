package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Contact;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States anew how the patient is reached.
 *
 * @param contact how it is reached, complete
 */
public record ChangeContact(@TargetAggregateIdentifier PatientId patientId, Contact contact) implements AboutPatient {}
