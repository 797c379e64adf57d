package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.RefuteAllergy;
import org.anamnesis.api.patient.command.ResolveAllergy;
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

/** Writes what a patient is allergic to. */
@RestController
@RequestMapping("/patients/{patientId}")
@Tag(name = "Allergies",
        description = "Record allergies and intolerances, and say of one that it is over or never was.")
record AllergyResource(Writes writes) {

    @Operation(summary = "Record an allergy or intolerance")
    @PostMapping("/allergies")
    ResponseEntity<Void> record(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid Allergy allergy) {
        AllergyId id = new AllergyId(ids.make("RecordAllergy", patientId));
        return writes.create(caller, "/patients/" + patientId + "/allergies/" + id,
                new RecordAllergy(patientId, id, allergy));
    }

    @Operation(summary = "Refute an allergy", description = "It stays in history and no longer counts.")
    @PostMapping("/allergies/{allergyId}/refute")
    ResponseEntity<Void> refute(Caller caller, @PathVariable PatientId patientId, @PathVariable AllergyId allergyId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new RefuteAllergy(patientId, allergyId, body.reason()));
    }

    @Operation(summary = "State that an allergy is over",
            description = "It existed: unlike a refuted one it is still told of, and the safety check mentions it.")
    @PostMapping("/allergies/{allergyId}/resolve")
    ResponseEntity<Void> resolve(Caller caller, @PathVariable PatientId patientId, @PathVariable AllergyId allergyId,
            IfMatch ifMatch, @RequestBody @Valid End body) {
        return writes.change(caller, ifMatch, new ResolveAllergy(patientId, allergyId, body.status()));
    }

    /**
     * How an allergy is over.
     *
     * @param status inactive, or resolved where it was tried again
     */
    record End(@NotNull AllergyEnd status) {}
}
