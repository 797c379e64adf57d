package org.anamnesis.command.checkup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
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
import org.anamnesis.api.checkup.command.RetractDiagnosis;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.command.web.Answer;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Requests.Text;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what is found in a checkup. */
@RestController
@RequestMapping("/patients/{patientId}/checkups/{checkupId}")
@Tag(name = "Findings", description = "Observations, diagnoses and notes of a checkup, and results that come late.")
record FindingResource(Dispatch dispatch) {

    @Operation(summary = "Record an observation", description = """
            A unit that is not UCUM, a unit of something else and an impossible value are refused; an implausible value
            is recorded with a warning.""")
    @PostMapping("/observations")
    ResponseEntity<Void> observe(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Observation observation) {
        return recorded(caller, patientId, checkupId, key, "observations", "RecordObservation",
                (checkup, patient, id) -> new RecordObservation(checkup, patient, new ObservationId(id), observation));
    }

    @Operation(summary = "Record a result that came after completion", description = """
            It goes on the to-acknowledge list of the practitioner who signed.""")
    @PostMapping("/late-results")
    ResponseEntity<Void> observeLate(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Observation observation) {
        return recorded(caller, patientId, checkupId, key, "late-results", "RecordLateResult",
                (checkup, patient, id) -> new RecordLateResult(checkup, patient, new ObservationId(id), observation));
    }

    @Operation(summary = "State that a practitioner has seen a late result")
    @PostMapping("/late-results/{observationId}/acknowledge")
    ResponseEntity<Void> acknowledge(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @PathVariable UUID observationId, @RequestBody @Valid Acknowledgement body) {
        CheckupId id = new CheckupId(checkupId);
        AcknowledgeLateResult command = new AcknowledgeLateResult(id, new PatientId(patientId),
                new ObservationId(observationId), new PractitionerId(body.practitionerId()));
        return Answer.done(id, dispatch.send(caller, command));
    }

    @Operation(summary = "Record a diagnosis", description = "In ICD-10 or SNOMED CT, with certainty and rank.")
    @PostMapping("/diagnoses")
    ResponseEntity<Void> diagnose(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Diagnosis diagnosis) {
        return recorded(caller, patientId, checkupId, key, "diagnoses", "RecordDiagnosis",
                (checkup, patient, id) -> new RecordDiagnosis(checkup, patient, new DiagnosisId(id), diagnosis));
    }

    @Operation(summary = "Record a procedure",
            description = "What was done to or for the patient, such as in SNOMED CT.")
    @PostMapping("/procedures")
    ResponseEntity<Void> perform(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Procedure procedure) {
        return recorded(caller, patientId, checkupId, key, "procedures", "RecordProcedure",
                (checkup, patient, id) -> new RecordProcedure(checkup, patient, new ProcedureId(id), procedure));
    }

    @Operation(summary = "Record a vaccine given", description = "Such as a CVX code, with its lot.")
    @PostMapping("/immunizations")
    ResponseEntity<Void> immunize(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Immunization immunization) {
        return recorded(caller, patientId, checkupId, key, "immunizations", "RecordImmunization",
                (checkup, patient, id) -> new RecordImmunization(checkup, patient, new ImmunizationId(id),
                        immunization));
    }

    @Operation(summary = "Record a report", description = "It groups observations that the checkup holds already.")
    @PostMapping("/diagnostic-reports")
    ResponseEntity<Void> report(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid DiagnosticReport report) {
        return recorded(caller, patientId, checkupId, key, "diagnostic-reports", "RecordDiagnosticReport",
                (checkup, patient, id) -> new RecordDiagnosticReport(checkup, patient, new DiagnosticReportId(id),
                        report));
    }

    @Operation(summary = "Take a diagnosis back")
    @PostMapping("/diagnoses/{diagnosisId}/retract")
    ResponseEntity<Void> retract(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @PathVariable UUID diagnosisId,
            IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        CheckupId id = new CheckupId(checkupId);
        RetractDiagnosis command = new RetractDiagnosis(id, new PatientId(patientId), new DiagnosisId(diagnosisId),
                body.reason());
        return Answer.done(id, dispatch.send(caller, ifMatch, command));
    }

    @Operation(summary = "Add a note")
    @PostMapping("/notes")
    ResponseEntity<Void> note(Caller caller, @PathVariable UUID patientId, @PathVariable UUID checkupId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Text body) {
        return recorded(caller, patientId, checkupId, key, "notes", "AddNote",
                (checkup, patient, id) -> new AddNote(checkup, patient, new NoteId(id), body.text()));
    }

    private ResponseEntity<Void> recorded(Caller caller, UUID patientId, UUID checkupId, @Nullable String key,
            String kind, String operation, NewFact fact) {
        CheckupId checkup = new CheckupId(checkupId);
        UUID id = RequestIds.make(caller, operation + "/" + checkup, key);
        long version = dispatch.send(caller, fact.command(checkup, new PatientId(patientId), id));
        return Answer.created("/patients/" + patientId + "/checkups/" + checkup + "/" + kind + "/" + id, checkup,
                version);
    }

    /** Makes the command that records a fact. */
    @FunctionalInterface
    private interface NewFact {

        Object command(CheckupId checkup, PatientId patient, UUID id);
    }

    /** Who has seen a late result. */
    record Acknowledgement(@NotNull UUID practitionerId) {}
}
