package org.anamnesis.command.imports;

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
import org.anamnesis.command.imports.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;

/** What FHIR's DiagnosticReport says: which observations of a checkup were reported together. */
final class DiagnosticReports {

    private DiagnosticReports() {}

    static Statements report(UUID id, org.hl7.fhir.r4.model.DiagnosticReport fhir, References references) {
        if (fhir.getStatus() == DiagnosticReportStatus.CANCELLED) {
            throw new CommandRefused(ImportRefusal.NOT_DONE, "status");
        }
        PatientId patient = new PatientId(references.patient(fhir.getSubject()));
        CheckupId checkup = references.checkup(fhir.getEncounter());
        Statements says = new Statements();
        ClinicalTime effective = DataTypes.time(fhir.hasEffective() ? fhir.getEffective() : fhir.getIssuedElement());
        DiagnosticReport report = new DiagnosticReport(DataTypes.concept(fhir.getCode()),
                Observations.category(fhir.getCategory()), Acts.said(effective, "effective"),
                results(fhir, references, says), fhir.getConclusion());
        says.say(Phase.REPORTS, new RecordDiagnosticReport(checkup, patient, new DiagnosticReportId(id), report),
                report);
        return fhir.getStatus() == DiagnosticReportStatus.ENTEREDINERROR
                ? says.say(Phase.REPORTS, Acts.enteredInError(checkup, patient, CheckupFact.DIAGNOSTIC_REPORT, id))
                : says;
    }

    private static List<ObservationId> results(org.hl7.fhir.r4.model.DiagnosticReport fhir, References references,
            Statements says) {
        List<ObservationId> results = fhir.getResult().stream()
                .map(result -> references.resolve(result, "Observation")).flatMap(Optional::stream)
                .map(ObservationId::new).toList();
        if (results.isEmpty()) {
            throw new CommandRefused(ImportRefusal.NO_RESULTS, "result");
        }
        if (results.size() < fhir.getResult().size()) {
            says.unsaid(ImportRefusal.RESULT_UNRESOLVED);
        }
        return results;
    }
}
