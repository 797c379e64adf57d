package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that somebody asked, and none are known.
 *
 * @param noneKnownId the statement
 * @param noneKnown   of what
 */
public record StateNoneKnown(@TargetAggregateIdentifier PatientId patientId, NoneKnownId noneKnownId,
        NoneKnown noneKnown) implements AboutPatient {}
