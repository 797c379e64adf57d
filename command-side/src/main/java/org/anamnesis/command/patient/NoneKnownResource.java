package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.StateNoneKnown;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what a patient was asked for and does not have. */
@RestController
@RequestMapping("/patients/{patientId}/none-known")
@Tag(name = "None known",
        description = "State that a patient was asked and knows of no allergies, problems, medication.")
record NoneKnownResource(Writes writes) {

    @Operation(summary = "State that none are known",
            description = """
                    Of allergies, of one kind of them, of problems or of medication. Of allergies and problems it is refused while
                    one stands on the record. Of medication it is not: the chart then shows the contradiction. One that is recorded
                    later goes before the statement.""")
    @PostMapping
    ResponseEntity<Void> state(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid Statement body) {
        NoneKnownId id = new NoneKnownId(ids.make("StateNoneKnown", patientId));
        return writes.create(caller, "/patients/" + patientId + "/none-known/" + id,
                new StateNoneKnown(patientId, id, new NoneKnown(body.subject(), body.asserted())));
    }

    /**
     * The patient was asked and knows of none.
     *
     * @param subject  of what
     * @param asserted when
     */
    record Statement(@NotNull Subject subject, @NotNull @Occurred ClinicalTime asserted) {

        /** Whether the subject is one that this version knows. */
        @AssertTrue(message = "other is for what later versions know")
        boolean isOfKnownSubject() {
            return subject != Subject.OTHER;
        }
    }
}
