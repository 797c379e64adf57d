package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Writes something down.
 *
 * @param text the note
 */
public record AddNote(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId, NoteId noteId,
        String text) implements AboutPatient {}
