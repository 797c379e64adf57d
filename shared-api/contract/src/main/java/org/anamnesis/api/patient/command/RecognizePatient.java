package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether somebody who is told of may be the patient, before anything told is recorded. It changes nothing, and is
 * refused where name, sex or birth date are another's.
 *
 * @param demographics who is told of
 */
public record RecognizePatient(@TargetAggregateIdentifier PatientId patientId,
        Demographics demographics) implements AboutPatient {}
