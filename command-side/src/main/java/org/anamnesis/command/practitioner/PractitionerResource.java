package org.anamnesis.command.practitioner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.command.DeactivatePractitioner;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
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

/** Writes who treats. */
@RestController
@RequestMapping("/practitioners")
@Tag(name = "Practitioners", description = "Register and deactivate those who treat.")
record PractitionerResource(Writes writes) {

    @Operation(summary = "Register a practitioner")
    @PostMapping
    ResponseEntity<Void> register(Caller caller, RequestIds ids, @RequestBody @Valid Profile profile) {
        PractitionerId id = new PractitionerId(ids.make("RegisterPractitioner"));
        return writes.create(caller, "/practitioners/" + id, new RegisterPractitioner(id, profile));
    }

    @Operation(summary = "State that a practitioner no longer practises here")
    @PostMapping("/{practitionerId}/deactivate")
    ResponseEntity<Void> deactivate(Caller caller, @PathVariable PractitionerId practitionerId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new DeactivatePractitioner(practitionerId, body.reason()));
    }
}
