package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RecordCondition;
import org.anamnesis.api.patient.command.ResolveCondition;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.web.Answer;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes a patient's problem list. */
@RestController
@RequestMapping("/patients/{patientId}/conditions")
@Tag(name = "Conditions", description = "Keep the problem list.")
record ConditionResource(Dispatch dispatch) {

    @Operation(summary = "Put a problem on the problem list")
    @PostMapping
    ResponseEntity<Void> record(Caller caller, @PathVariable UUID patientId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Condition condition) {
        PatientId patient = new PatientId(patientId);
        ConditionId id = new ConditionId(RequestIds.make(caller, "RecordCondition/" + patient, key));
        long version = dispatch.send(caller, new RecordCondition(patient, id, condition));
        return Answer.created("/patients/" + patient + "/conditions/" + id, patient, version);
    }

    @Operation(summary = "State that a problem ended")
    @PostMapping("/{conditionId}/resolve")
    ResponseEntity<Void> resolve(Caller caller, @PathVariable UUID patientId, @PathVariable UUID conditionId,
            IfMatch ifMatch,
            @RequestBody @Valid Abatement body) {
        PatientId patient = new PatientId(patientId);
        ResolveCondition command = new ResolveCondition(patient, new ConditionId(conditionId), body.abatement());
        return Answer.done(patient, dispatch.send(caller, ifMatch, command));
    }

    /**
     * The end of a problem.
     *
     * @param abatement when it ended
     */
    record Abatement(@NotNull @Occurred ClinicalTime abatement) {}
}
