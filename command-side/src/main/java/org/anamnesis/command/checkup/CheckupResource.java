package org.anamnesis.command.checkup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.command.AmendCheckup;
import org.anamnesis.api.checkup.command.CancelCheckup;
import org.anamnesis.api.checkup.command.CompleteCheckup;
import org.anamnesis.api.checkup.command.MarkCheckupFactEnteredInError;
import org.anamnesis.api.checkup.command.StartCheckup;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes the course of a checkup. */
@RestController
@RequestMapping("/patients/{patientId}/checkups")
@Tag(name = "Checkups", description = "Start, complete, amend and cancel checkups.")
record CheckupResource(Writes writes) {

    @Operation(summary = "Start a checkup",
            description = """
                    The patient must be known and active, the practitioner practise here. It may name the appointment
                    that led to it: one of this patient that stands and led to no other checkup. That is fulfilled once
                    the checkup is signed.""")
    @PostMapping
    ResponseEntity<Void> start(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid Start body) {
        CheckupId id = new CheckupId(ids.make("StartCheckup", patientId));
        return writes.create(caller, "/patients/" + patientId + "/checkups/" + id,
                new StartCheckup(id, patientId, body.practitionerId(), body.visit(), body.appointmentId()));
    }

    @Operation(summary = "Sign the checkup", description = "From then on it is only amended, and results come late.")
    @PostMapping("/{checkupId}/complete")
    ResponseEntity<Void> complete(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            IfMatch ifMatch, @RequestBody @Valid Completion body) {
        return writes.change(caller, ifMatch, new CompleteCheckup(checkupId, patientId, body.signedBy(), body.end()));
    }

    @Operation(summary = "Add an addendum to a completed checkup", description = "The original stays as it was signed.")
    @PostMapping("/{checkupId}/amendments")
    ResponseEntity<Void> amend(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            IfMatch ifMatch, RequestIds ids, @RequestBody @Valid Amendment body) {
        AmendmentId amendment = new AmendmentId(ids.make("AmendCheckup", checkupId));
        return writes.create(caller, ifMatch,
                "/patients/" + patientId + "/checkups/" + checkupId + "/amendments/" + amendment,
                new AmendCheckup(checkupId, patientId, amendment, body.text(), body.reason()));
    }

    @Operation(summary = "State that the checkup did not take place, or was broken off")
    @PostMapping("/{checkupId}/cancel")
    ResponseEntity<Void> cancel(Caller caller, @PathVariable PatientId patientId, @PathVariable CheckupId checkupId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new CancelCheckup(checkupId, patientId, body.reason()));
    }

    @Operation(summary = "Mark the checkup, or a fact of it, entered in error", description = """
            The checkup itself goes by its own id as factId. History keeps the fact; charts and series leave it out.""")
    @PostMapping("/{checkupId}/entered-in-error")
    ResponseEntity<Void> markEnteredInError(Caller caller, @PathVariable PatientId patientId,
            @PathVariable CheckupId checkupId, IfMatch ifMatch, @RequestBody @Valid EnteredInError body) {
        return writes.change(caller, ifMatch,
                new MarkCheckupFactEnteredInError(checkupId, patientId, body.fact(), body.factId(), body.reason()));
    }

    /**
     * A new checkup.
     *
     * @param practitionerId who treats
     * @param visit          what it is about
     * @param appointmentId  the appointment that led to it, where one did
     */
    record Start(@NotNull PractitionerId practitionerId, @NotNull @Valid Visit visit,
            @Nullable AppointmentId appointmentId) {

        /** Whether it says when it began: only history may leave that out. */
        @JsonIgnore
        @AssertTrue(message = "visit.start must not be null")
        public boolean isBegun() {
            return visit == null || visit.start() != null;
        }
    }

    /**
     * A signature.
     *
     * @param signedBy who signs
     * @param end      when the checkup ended
     */
    record Completion(@NotNull PractitionerId signedBy, @NotNull @Occurred ClinicalTime end) {}

    /**
     * An addendum.
     *
     * @param text   what is added
     * @param reason why it comes only now
     */
    record Amendment(@NotBlank @Size(max = 20_000) String text, @NotBlank @Size(max = 2000) String reason) {}

    /**
     * A fact that never was true.
     *
     * @param fact   which kind
     * @param factId which one
     * @param reason why
     */
    record EnteredInError(@NotNull CheckupFact fact, @NotNull UUID factId, @NotBlank @Size(max = 2000) String reason) {}
}
