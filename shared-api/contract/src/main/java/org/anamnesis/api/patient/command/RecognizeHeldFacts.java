package org.anamnesis.api.patient.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that held facts are the patient's.
 *
 * @param reason why
 */
public record RecognizeHeldFacts(@TargetAggregateIdentifier PatientId patientId, HeldFactsId heldFactsId, String reason)
        implements
            AboutPatient {}
