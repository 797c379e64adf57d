package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.api.scheduling.command.DeclineOffer;
import org.anamnesis.api.scheduling.command.JoinWaitingList;
import org.anamnesis.api.scheduling.command.LeaveWaitingList;
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

/** Writes who waits for a slot. */
@RestController
@RequestMapping("/patients/{patientId}/waiting-list")
@Tag(name = "Waiting list", description = "Wait for a slot to become free, and decline what is offered.")
record WaitingListResource(Writes writes) {

    private static final String EXAMPLE = """
            {"wish": {"practitionerId": "0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c11",
                      "visitTypeId": "5f0c1c86-02a4-8a6e-b1b5-7c0c4e1f9d22",
                      "earliest": "2027-01-11", "latest": "2027-01-22"}}""";

    @Operation(summary = "Wait for a slot", description = """
            Of one practitioner, of anybody trained in a specialty, or of anybody. When an appointment is cancelled or
            moved away, the first in line whose wish its slot fits is offered it; an offer reserves nothing. It is taken
            up by booking the slot with this entry's id.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    @PostMapping
    ResponseEntity<Void> join(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid NewEntry body) {
        WaitingListEntryId id = new WaitingListEntryId(ids.make("JoinWaitingList", patientId));
        return writes.create(caller, "/patients/" + patientId + "/waiting-list/" + id,
                new JoinWaitingList(id, patientId, body.wish()));
    }

    @Operation(summary = "Decline a slot that was offered",
            description = "It goes to the next in line; the wait goes on.")
    @PostMapping("/{entryId}/offers/{offerId}/decline")
    ResponseEntity<Void> decline(Caller caller, @PathVariable PatientId patientId,
            @PathVariable WaitingListEntryId entryId, @PathVariable OfferId offerId, IfMatch ifMatch) {
        return writes.change(caller, ifMatch, new DeclineOffer(entryId, patientId, offerId));
    }

    @Operation(summary = "Wait no longer", description = "What was offered goes to the next in line.")
    @PostMapping("/{entryId}/leave")
    ResponseEntity<Void> leave(Caller caller, @PathVariable PatientId patientId,
            @PathVariable WaitingListEntryId entryId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new LeaveWaitingList(entryId, patientId, null, body.reason()));
    }

    /**
     * A new entry.
     *
     * @param wish what the patient waits for
     */
    record NewEntry(@NotNull @Valid WaitingWish wish) {}
}
