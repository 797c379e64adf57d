package org.anamnesis.api.patient.command;

import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether an allergy or a problem is active on the record, as it is told of. It changes nothing, and is refused
 * where it is over or refuted there.
 *
 * @param fact   which of the two
 * @param factId the allergy or problem
 */
public record RecognizeActiveFact(@TargetAggregateIdentifier PatientId patientId, PatientFact fact,
        UUID factId) implements AboutPatient {}
