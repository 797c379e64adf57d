package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.RefuteCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.web.Abatement;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes a patient's problem list. */
@RestController
@RequestMapping("/patients/{patientId}/conditions")
@Tag(name = "Conditions", description = "Keep the problem list.")
record ConditionResource(Writes writes) {

    @Operation(summary = "Put a problem on the problem list")
    @PostMapping
    ResponseEntity<Void> record(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid Condition condition) {
        ConditionId id = new ConditionId(ids.make("RecordCondition", patientId));
        return writes.create(caller, "/patients/" + patientId + "/conditions/" + id,
                new RecordCondition(patientId, id, condition));
    }

    @Operation(summary = "State that a problem ended",
            description = "When it ended may be unknown, or told by an age, an end of a period or in words.")
    @PostMapping("/{conditionId}/resolve")
    ResponseEntity<Void> resolve(Caller caller, @PathVariable PatientId patientId,
            @PathVariable ConditionId conditionId, IfMatch ifMatch, @RequestBody @Valid Abatement body) {
        return writes.change(caller, ifMatch, new ResolveCondition(patientId, conditionId, body.standing(),
                body.abatement(), body.abatementTold()));
    }

    @Operation(summary = "Refute a problem", description = "It stays in history and no longer counts.")
    @PostMapping("/{conditionId}/refute")
    ResponseEntity<Void> refute(Caller caller, @PathVariable PatientId patientId,
            @PathVariable ConditionId conditionId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new RefuteCondition(patientId, conditionId, body.reason()));
    }
}
