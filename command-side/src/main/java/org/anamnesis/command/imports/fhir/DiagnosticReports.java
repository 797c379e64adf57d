package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;

/** What FHIR's DiagnosticReport says: which observations of a checkup were reported together. */
final class DiagnosticReports {

    private DiagnosticReports() {}

    static ImportSteps report(UUID id, org.hl7.fhir.r4.model.DiagnosticReport fhir, References references) {
        refuseIf(fhir.getStatus() == DiagnosticReportStatus.CANCELLED, ImportRefusal.NOT_DONE, "status");
        PatientId patient = references.patient(fhir.getSubject());
        CheckupId checkup = references.requiredCheckup(fhir.getEncounter());
        ImportSteps steps = new ImportSteps();
        ClinicalTime effective = Times.time(fhir.hasEffective() ? fhir.getEffective() : fhir.getIssuedElement(),
                "effective");
        DiagnosticReport report = new DiagnosticReport(Concepts.concept(fhir.getCode()),
                Concepts.category(fhir.getCategory()), effective,
                results(fhir, references, steps), fhir.getConclusion());
        steps.add(Phase.REPORTS, new RecordDiagnosticReport(checkup, patient, new DiagnosticReportId(id), report),
                report);
        return fhir.getStatus() == DiagnosticReportStatus.ENTEREDINERROR
                ? steps.add(Phase.REPORTS, EnteredInError.mark(checkup, patient, CheckupFact.DIAGNOSTIC_REPORT, id))
                : steps;
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
