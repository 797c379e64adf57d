package org.anamnesis.command.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.ChangeContact;
import org.anamnesis.api.patient.command.CorrectDemographics;
import org.anamnesis.api.patient.command.DeactivatePatient;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.ReactivatePatient;
import org.anamnesis.api.patient.command.RecordBloodGroup;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.command.status.PossibleDuplicates;
import org.anamnesis.command.status.PossibleDuplicates.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes who a patient is. */
@RestController
@RequestMapping("/patients")
@Tag(name = "Patients", description = "Register patients, human or animal, and keep up who they are.")
record PatientResource(Writes writes, PossibleDuplicates duplicates) {

    @Operation(summary = "Register a patient", description = """
            An unknown patient gets a temporary name (use `temp`) and no birth date. A medical record number (type `MR`)
            belongs to one patient of the tenant. With an Idempotency-Key a repeat meets the same patient. The answer
            names patients on record who may be the same, for somebody to look at and, where they are, to merge.""")
    @PostMapping
    ResponseEntity<Registered> register(Caller caller, RequestIds ids, @RequestBody @Valid Registration body) {
        PatientId id = new PatientId(ids.make("RegisterPatient"));
        Contact contact = body.contact() == null ? Contact.unknown() : body.contact();
        return writes.create(caller, null, "/patients/" + id, new RegisterPatient(id, body.demographics(), contact),
                done -> new Registered(duplicates.of(caller.tenant(), id, body.demographics())));
    }

    @Operation(summary = "State anew who the patient is",
            description = "Replaces names, identifiers, birth date, sex, species.")
    @PostMapping("/{patientId}/demographics")
    ResponseEntity<Void> correct(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid Correction body) {
        return writes.change(caller, ifMatch, new CorrectDemographics(patientId, body.demographics(), body.reason()));
    }

    @Operation(summary = "State anew how the patient is reached")
    @PostMapping("/{patientId}/contact")
    ResponseEntity<Void> changeContact(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid Contact contact) {
        return writes.change(caller, ifMatch, new ChangeContact(patientId, contact));
    }

    @Operation(summary = "Record the patient's blood group",
            description = "With the rhesus factor, best in SNOMED CT. It replaces what was recorded before.")
    @PostMapping("/{patientId}/blood-group")
    ResponseEntity<Void> recordBloodGroup(Caller caller, @PathVariable PatientId patientId,
            @RequestBody @Valid BloodGroup body) {
        return writes.change(caller, new RecordBloodGroup(patientId, body.bloodGroup()));
    }

    @Operation(summary = "Record the patient's death", description = "From then on, acts of a later time are refused.")
    @PostMapping("/{patientId}/death")
    ResponseEntity<Void> recordDeath(Caller caller, @PathVariable PatientId patientId, @RequestBody @Valid Death body) {
        return writes.change(caller, new RecordDeath(patientId, body.deceased()));
    }

    @Operation(summary = "Close the record to clinical acts")
    @PostMapping("/{patientId}/deactivate")
    ResponseEntity<Void> deactivate(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new DeactivatePatient(patientId, body.reason()));
    }

    @Operation(summary = "Open the record again")
    @PostMapping("/{patientId}/reactivate")
    ResponseEntity<Void> reactivate(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new ReactivatePatient(patientId, body.reason()));
    }

    @Operation(summary = "Mark a fact of the record entered in error", description = """
            An allergy, a condition or a statement that none are known goes by its own id, a death by the patient's.
            History keeps the fact; charts strike it.""")
    @PostMapping("/{patientId}/entered-in-error")
    ResponseEntity<Void> markEnteredInError(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid EnteredInError body) {
        return writes.change(caller, ifMatch,
                new MarkPatientFactEnteredInError(patientId, body.fact(), body.factId(), body.reason()));
    }

    /**
     * What to know about a new patient.
     *
     * @param possibleDuplicates patients on record who may be the same, the likeliest first; at most ten
     */
    record Registered(List<Candidate> possibleDuplicates) {}

    /**
     * A new patient.
     *
     * @param demographics who it is
     * @param contact      how it is reached, where known
     */
    record Registration(@NotNull @Valid Demographics demographics, @Valid @Nullable Contact contact) {}

    /**
     * Who the patient is after all.
     *
     * @param demographics who it is, complete
     * @param reason       why it is corrected
     */
    record Correction(@NotNull @Valid Demographics demographics, @NotBlank @Size(max = 2000) String reason) {}

    /**
     * A blood group.
     *
     * @param bloodGroup group and rhesus factor
     */
    record BloodGroup(@NotNull @Valid CodeableConcept bloodGroup) {}

    /**
     * A death.
     *
     * @param deceased when
     */
    record Death(@NotNull @Occurred ClinicalTime deceased) {}

    /**
     * A fact that never was true.
     *
     * @param fact   which kind
     * @param factId which one
     * @param reason why
     */
    record EnteredInError(@NotNull PatientFact fact, @NotNull UUID factId, @NotBlank @Size(max = 2000) String reason) {}
}
