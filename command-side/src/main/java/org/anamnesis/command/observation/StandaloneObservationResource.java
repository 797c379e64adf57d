package org.anamnesis.command.observation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.PatientId;
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

/** Writes observations that belong to no checkup. */
@RestController
@RequestMapping("/patients/{patientId}/observations")
@Tag(name = "Observations", description = "Observations without a checkup: measured at home, or sent by a laboratory.")
record StandaloneObservationResource(Dispatch dispatch) {

    @Operation(summary = "Record an observation without a checkup")
    @PostMapping
    ResponseEntity<Void> record(Caller caller, @PathVariable UUID patientId,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Recording body) {
        PatientId patient = new PatientId(patientId);
        ObservationId id = new ObservationId(RequestIds.make(caller, "RecordStandaloneObservation/" + patient, key));
        long version = dispatch.send(caller,
                new RecordStandaloneObservation(id, patient, body.source(), body.observation()));
        return Answer.created("/patients/" + patient + "/observations/" + id, id, version);
    }

    @Operation(summary = "Mark the observation entered in error")
    @PostMapping("/{observationId}/entered-in-error")
    ResponseEntity<Void> markEnteredInError(Caller caller, @PathVariable UUID patientId,
            @PathVariable UUID observationId,
            IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        ObservationId id = new ObservationId(observationId);
        var command = new MarkStandaloneObservationEnteredInError(id, new PatientId(patientId), body.reason());
        return Answer.done(id, dispatch.send(caller, ifMatch, command));
    }

    /**
     * An observation and where it came from.
     *
     * @param source      where it came from
     * @param observation what was observed
     */
    record Recording(@NotNull ObservationSource source, @NotNull @Valid Observation observation) {}
}
