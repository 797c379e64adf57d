package org.anamnesis.command.practitioner;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.command.DeactivatePractitioner;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
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

/** Writes who treats. */
@RestController
@RequestMapping("/practitioners")
@Tag(name = "Practitioners", description = "Register and deactivate those who treat.")
record PractitionerResource(Dispatch dispatch) {

    @Operation(summary = "Register a practitioner")
    @PostMapping
    ResponseEntity<Void> register(Caller caller,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Profile profile) {
        PractitionerId id = new PractitionerId(RequestIds.make(caller, "RegisterPractitioner", key));
        return Answer.created("/practitioners/" + id, id, dispatch.send(caller, new RegisterPractitioner(id, profile)));
    }

    @Operation(summary = "State that a practitioner no longer practises here")
    @PostMapping("/{practitionerId}/deactivate")
    ResponseEntity<Void> deactivate(Caller caller, @PathVariable UUID practitionerId,
            IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        PractitionerId id = new PractitionerId(practitionerId);
        DeactivatePractitioner command = new DeactivatePractitioner(id, body.reason());
        return Answer.done(id, dispatch.send(caller, ifMatch, command));
    }
}
