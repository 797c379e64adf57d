package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.StateNoKnownAllergies;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.web.Answer;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what a patient is allergic to. */
@RestController
@RequestMapping("/patients/{patientId}")
@Tag(name = "Allergies", description = "Record and refute allergies and intolerances, or state that none are known.")
record AllergyResource(Dispatch dispatch) {

    @Operation(summary = "Record an allergy or intolerance")
    @PostMapping("/allergies")
    ResponseEntity<Void> record(Caller caller, @PathVariable UUID patientId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Allergy allergy) {
        PatientId patient = new PatientId(patientId);
        AllergyId id = new AllergyId(RequestIds.make(caller, "RecordAllergy/" + patient, key));
        long version = dispatch.send(caller, new RecordAllergy(patient, id, allergy));
        return Answer.created("/patients/" + patient + "/allergies/" + id, patient, version);
    }

    @Operation(summary = "Refute an allergy", description = "It stays in history and no longer counts.")
    @PostMapping("/allergies/{allergyId}/refute")
    ResponseEntity<Void> refute(Caller caller, @PathVariable UUID patientId, @PathVariable UUID allergyId,
            IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        PatientId patient = new PatientId(patientId);
        RefuteAllergy command = new RefuteAllergy(patient, new AllergyId(allergyId), body.reason());
        return Answer.done(patient, dispatch.send(caller, ifMatch, command));
    }

    @Operation(summary = "State that no allergies are known",
            description = "Refused while an allergy stands on the record.")
    @PostMapping("/no-known-allergies")
    ResponseEntity<Void> stateNoneKnown(Caller caller, @PathVariable UUID patientId,
            @RequestBody @Valid NoneKnown body) {
        PatientId patient = new PatientId(patientId);
        return Answer.done(patient, dispatch.send(caller, new StateNoKnownAllergies(patient, body.asserted())));
    }

    /**
     * The patient was asked and knows of none.
     *
     * @param asserted when
     */
    record NoneKnown(@NotNull @Occurred ClinicalTime asserted) {}
}
