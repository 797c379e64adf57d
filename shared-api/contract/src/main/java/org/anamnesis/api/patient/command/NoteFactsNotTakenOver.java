package org.anamnesis.api.patient.command;

import java.util.List;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Notes what an import told of a patient and the record could not take over.
 *
 * @param facts them
 */
public record NoteFactsNotTakenOver(@TargetAggregateIdentifier PatientId patientId, List<FactNotTakenOver> facts)
        implements
            AboutPatient {}
