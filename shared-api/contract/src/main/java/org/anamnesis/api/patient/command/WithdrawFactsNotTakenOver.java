package org.anamnesis.api.patient.command;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that the record that told of facts no longer holds them to be true and in use: those of them that were noted as
 * not taken over need not be missed any more.
 *
 * @param facts what the record would call them
 */
public record WithdrawFactsNotTakenOver(@TargetAggregateIdentifier PatientId patientId, List<UUID> facts)
        implements
            AboutPatient {}
