package org.anamnesis.command.observation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.patient.PatientId;
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

/** Writes observations that belong to no checkup. */
@RestController
@RequestMapping("/patients/{patientId}/observations")
@Tag(name = "Observations", description = "Observations without a checkup: measured at home, or sent by a laboratory.")
record StandaloneObservationResource(Writes writes) {

    @Operation(summary = "Record an observation without a checkup")
    @PostMapping
    ResponseEntity<Void> record(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid Recording body) {
        ObservationId id = new ObservationId(ids.make("RecordStandaloneObservation", patientId));
        return writes.create(caller, "/patients/" + patientId + "/observations/" + id,
                new RecordStandaloneObservation(id, patientId, body.source(), body.observation()));
    }

    @Operation(summary = "Mark the observation entered in error")
    @PostMapping("/{observationId}/entered-in-error")
    ResponseEntity<Void> markEnteredInError(Caller caller, @PathVariable PatientId patientId,
            @PathVariable ObservationId observationId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch,
                new MarkStandaloneObservationEnteredInError(observationId, patientId, body.reason()));
    }

    /**
     * An observation and where it came from.
     *
     * @param source      where it came from
     * @param observation what was observed
     */
    record Recording(@NotNull ObservationSource source, @NotNull @Valid Observation observation) {}
}
