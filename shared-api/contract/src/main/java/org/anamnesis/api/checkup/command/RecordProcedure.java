package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records a procedure.
 *
 * @param procedureId its id
 * @param procedure   what is recorded
 */
public record RecordProcedure(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        ProcedureId procedureId, Procedure procedure) implements AboutPatient {}
