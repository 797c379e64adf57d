package org.anamnesis.api.patient.command;

import java.util.UUID;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that somebody saw to a fact that an import could not take over.
 *
 * @param factId what the record would call it
 * @param reason how
 */
public record SettleFactNotTakenOver(@TargetAggregateIdentifier PatientId patientId, UUID factId, String reason)
        implements
            AboutPatient {}
