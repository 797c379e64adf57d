package org.anamnesis.api.patient.command;

import java.util.List;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Holds what is told of somebody who has the patient's number and is described as somebody else. Refused where somebody
 * described like that was found to be another already.
 *
 * @param heldFactsId  all facts of one description and source
 * @param demographics who they are told of
 * @param facts        them
 */
public record HoldFacts(@TargetAggregateIdentifier PatientId patientId, HeldFactsId heldFactsId,
        Demographics demographics, List<FactNotTakenOver> facts)
        implements
            AboutPatient {}
