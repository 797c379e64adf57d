package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.checkup.ReportStatus;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.jspecify.annotations.Nullable;

/** What FHIR's DiagnosticReport says: which observations of a checkup were reported together. */
final class DiagnosticReports {

    private DiagnosticReports() {}

    static ImportSteps report(UUID id, org.hl7.fhir.r4.model.DiagnosticReport fhir, References references) {
        PatientId patient = references.patient(fhir.getSubject());
        boolean error = fhir.getStatus() == DiagnosticReportStatus.ENTEREDINERROR;
        boolean notDone = fhir.getStatus() == DiagnosticReportStatus.CANCELLED;
        CheckupId checkup = references.requiredCheckup(fhir.getEncounter(), error || notDone, id);
        if (notDone) {
            return EnteredInError.notDone(checkup, patient, CheckupFact.DIAGNOSTIC_REPORT, id);
        }
        ReportStatus status = status(fhir.getStatus());
        return error
                ? EnteredInError.struck(() -> report(id, fhir, references, patient, checkup, status), Phase.REPORTS,
                        checkup, patient, CheckupFact.DIAGNOSTIC_REPORT, id)
                : report(id, fhir, references, patient, checkup, status);
    }

    private static ImportSteps report(UUID id, org.hl7.fhir.r4.model.DiagnosticReport fhir, References references,
            PatientId patient, CheckupId checkup, @Nullable ReportStatus status) {
        ImportSteps steps = new ImportSteps();
        if (!fhir.hasEffective()) {
            steps.omit(ImportRefusal.TIME_OF_ISSUE);
        } else if (fhir.hasIssued()) {
            steps.leaveOut(Map.of("DiagnosticReport.issued", 1L));
        }
        long categories = Concepts.concepts(fhir.getCategory()).size()
                - (Concepts.category(fhir.getCategory()) == null ? 0 : 1);
        if (categories > 0) {
            steps.leaveOut(Map.of("DiagnosticReport.category", categories));
        }
        ClinicalTime effective = Times.time(fhir.hasEffective() ? fhir.getEffective() : fhir.getIssuedElement(),
                "effective");
        DiagnosticReport report = new DiagnosticReport(Concepts.concept(fhir.getCode()),
                Concepts.category(fhir.getCategory()), effective, results(fhir, references, steps),
                fhir.getConclusion(), status, Concepts.concepts(fhir.getConclusionCode()));
        return steps.add(Phase.REPORTS,
                new RecordDiagnosticReport(checkup, patient, new DiagnosticReportId(id), report), report);
    }

    /** How far it has come; null if it is final. Refuses what is no report yet, or never will be. */
    private static @Nullable ReportStatus status(@Nullable DiagnosticReportStatus status) {
        return switch (status) {
            case FINAL, ENTEREDINERROR -> null;
            case PARTIAL -> ReportStatus.PARTIAL;
            case PRELIMINARY -> ReportStatus.PRELIMINARY;
            case AMENDED -> ReportStatus.AMENDED;
            case CORRECTED -> ReportStatus.CORRECTED;
            case APPENDED -> ReportStatus.APPENDED;
            case UNKNOWN -> ReportStatus.UNKNOWN;
            case REGISTERED -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
            case null, default -> throw Statuses.unknown();
        };
    }

    private static List<ObservationId> results(org.hl7.fhir.r4.model.DiagnosticReport fhir, References references,
            ImportSteps steps) {
        List<ObservationId> results = fhir.getResult().stream()
                .map(result -> references.resolve(result, "Observation")).flatMap(Optional::stream)
                .map(ObservationId::new).toList();
        refuseIf(results.isEmpty(), ImportRefusal.NO_RESULTS, "result");
        if (results.size() < fhir.getResult().size()) {
            steps.omit(ImportRefusal.RESULT_UNRESOLVED);
        }
        return results;
    }
}
