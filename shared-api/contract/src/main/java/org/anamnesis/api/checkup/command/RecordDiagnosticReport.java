package org.anamnesis.api.checkup.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records a report that groups observations of the checkup.
 *
 * @param diagnosticReportId its id
 * @param diagnosticReport   what is recorded
 */
public record RecordDiagnosticReport(@TargetAggregateIdentifier CheckupId checkupId, PatientId patientId,
        DiagnosticReportId diagnosticReportId, DiagnosticReport diagnosticReport) implements AboutPatient {}
