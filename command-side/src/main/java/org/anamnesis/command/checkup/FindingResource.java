package org.anamnesis.command.checkup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Diagnosis;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.NoteId;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.checkup.command.AcknowledgeLateResult;
import org.anamnesis.api.checkup.command.AddNote;
import org.anamnesis.api.checkup.command.RecordDiagnosis;
import org.anamnesis.api.checkup.command.RecordDiagnosticReport;
import org.anamnesis.api.checkup.command.RecordImmunization;
import org.anamnesis.api.checkup.command.RecordLateResult;
import org.anamnesis.api.checkup.command.RecordObservation;
import org.anamnesis.api.checkup.command.RecordProcedure;
import org.anamnesis.api.checkup.command.ResolveDiagnosis;
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.command.web.Abatement;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Requests.Text;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what is found in a checkup. */
@RestController
@RequestMapping("/patients/{patientId}/checkups/{checkupId}")
@Tag(name = "Findings", description = "Observations, diagnoses and notes of a checkup, and results that come late.")
record FindingResource(Writes writes) {

    @Operation(summary = "Record an observation", description = """
            A unit that is not UCUM, a unit of something else and an impossible value are refused; an implausible value
            is recorded with a warning.""")
    @PostMapping("/observations")
    ResponseEntity<Void> observe(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            RequestIds ids, @RequestBody @Valid Observation observation) {
        ObservationId id = new ObservationId(ids.make("RecordObservation", checkupId));
        return writes.create(caller, location(patientId, checkupId, "observations", id),
                new RecordObservation(checkupId, patientId, id, observation));
    }

    @Operation(summary = "Record a result that came after completion", description = """
            It goes on the to-acknowledge list of the practitioner who signed.""")
    @PostMapping("/late-results")
    ResponseEntity<Void> observeLate(Caller caller, @PathVariable PatientId patientId,
            @PathVariable CheckupId checkupId, RequestIds ids, @RequestBody @Valid Observation observation) {
        ObservationId id = new ObservationId(ids.make("RecordLateResult", checkupId));
        return writes.create(caller, location(patientId, checkupId, "late-results", id),
                new RecordLateResult(checkupId, patientId, id, observation));
    }

    @Operation(summary = "State that a practitioner has seen a late result")
    @PostMapping("/late-results/{observationId}/acknowledge")
    ResponseEntity<Void> acknowledge(Caller caller, @PathVariable PatientId patientId,
            @PathVariable CheckupId checkupId, @PathVariable ObservationId observationId,
            @RequestBody @Valid Acknowledgement body) {
        return writes.change(caller,
                new AcknowledgeLateResult(checkupId, patientId, observationId, body.practitionerId()));
    }

    @Operation(summary = "Record a diagnosis", description = "In ICD-10 or SNOMED CT, with certainty and rank.")
    @PostMapping("/diagnoses")
    ResponseEntity<Void> diagnose(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            RequestIds ids, @RequestBody @Valid Diagnosis diagnosis) {
        DiagnosisId id = new DiagnosisId(ids.make("RecordDiagnosis", checkupId));
        return writes.create(caller, location(patientId, checkupId, "diagnoses", id),
                new RecordDiagnosis(checkupId, patientId, id, diagnosis));
    }

    @Operation(summary = "Record a procedure",
            description = "What was done to or for the patient, such as in SNOMED CT.")
    @PostMapping("/procedures")
    ResponseEntity<Void> perform(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            RequestIds ids, @RequestBody @Valid Procedure procedure) {
        ProcedureId id = new ProcedureId(ids.make("RecordProcedure", checkupId));
        return writes.create(caller, location(patientId, checkupId, "procedures", id),
                new RecordProcedure(checkupId, patientId, id, procedure));
    }

    @Operation(summary = "Record a vaccine given", description = "Such as a CVX code, with its lot.")
    @PostMapping("/immunizations")
    ResponseEntity<Void> immunize(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            RequestIds ids, @RequestBody @Valid Immunization immunization) {
        ImmunizationId id = new ImmunizationId(ids.make("RecordImmunization", checkupId));
        return writes.create(caller, location(patientId, checkupId, "immunizations", id),
                new RecordImmunization(checkupId, patientId, id, immunization));
    }

    @Operation(summary = "Record a report", description = "It groups observations that the checkup holds already.")
    @PostMapping("/diagnostic-reports")
    ResponseEntity<Void> report(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            RequestIds ids, @RequestBody @Valid DiagnosticReport report) {
        DiagnosticReportId id = new DiagnosticReportId(ids.make("RecordDiagnosticReport", checkupId));
        return writes.create(caller, location(patientId, checkupId, "diagnostic-reports", id),
                new RecordDiagnosticReport(checkupId, patientId, id, report));
    }

    @Operation(summary = "State that what was diagnosed is over",
            description = "When it ended may be unknown, or told by an age, an end of a period or in words.")
    @PostMapping("/diagnoses/{diagnosisId}/resolve")
    ResponseEntity<Void> resolve(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            @PathVariable DiagnosisId diagnosisId, IfMatch ifMatch, @RequestBody @Valid Abatement body) {
        return writes.change(caller, ifMatch, new ResolveDiagnosis(checkupId, patientId, diagnosisId, body.standing(),
                body.abatement(), body.abatementTold()));
    }

    @Operation(summary = "Take a diagnosis back")
    @PostMapping("/diagnoses/{diagnosisId}/retract")
    ResponseEntity<Void> retract(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            @PathVariable DiagnosisId diagnosisId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new RetractDiagnosis(checkupId, patientId, diagnosisId, body.reason()));
    }

    @Operation(summary = "Add a note")
    @PostMapping("/notes")
    ResponseEntity<Void> note(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            RequestIds ids, @RequestBody @Valid Text body) {
        NoteId id = new NoteId(ids.make("AddNote", checkupId));
        return writes.create(caller, location(patientId, checkupId, "notes", id),
                new AddNote(checkupId, patientId, id, body.text()));
    }

    private static String location(PatientId patientId, CheckupId checkupId, String kind, Record id) {
        return "/patients/" + patientId + "/checkups/" + checkupId + "/" + kind + "/" + id;
    }

    /** Who has seen a late result. */
    record Acknowledgement(@NotNull PractitionerId practitionerId) {}
}
