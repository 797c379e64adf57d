package org.anamnesis.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.DropHeldFacts;
import org.anamnesis.api.patient.command.RecognizeHeldFacts;
import org.anamnesis.api.patient.command.SettleFactNotTakenOver;
import org.anamnesis.command.imports.sending.HeldBundles;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whose facts are that an import held, and sees to those that it could not take over. */
@RestController
@RequestMapping("/patients/{patientId}")
@Tag(name = "Not taken over",
        description = "Decide whose facts are that an import held, and see to those that it could not record.")
record HeldFactsResource(Writes writes, HeldBundles held, Imports imports) {

    @Operation(summary = "State that held facts are the patient's", description = """
            Who is described just like that is the patient from then on. The facts are imported: `Location` names the
            import, whose report says what became of them; until they are on record, the chart says that they are
            missing. Sent again, it begins an import anew that failed or was never begun.""")
    @ApiResponse(responseCode = "202", description = "Decided; `Location` tells how far the facts have come")
    @PostMapping("/held-facts/{heldFactsId}/recognize")
    ResponseEntity<Void> recognize(Caller caller, @PathVariable PatientId patientId,
            @PathVariable HeldFactsId heldFactsId, IfMatch ifMatch, @RequestBody @Valid Reason body)
            throws IOException {
        ResponseEntity<Void> decided = writes.change(caller, ifMatch,
                new RecognizeHeldFacts(patientId, heldFactsId, body.reason()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.ACCEPTED).headers(decided.getHeaders());
        imports.accept(caller, heldFactsId).ifPresent(id -> answer.location(URI.create("/imports/" + id)));
        return answer.build();
    }

    @Operation(summary = "State that held facts are not the patient's",
            description = "They are dropped, and so is whatever is told later of who is described like that.")
    @PostMapping("/held-facts/{heldFactsId}/drop")
    ResponseEntity<Void> drop(Caller caller, @PathVariable PatientId patientId, @PathVariable HeldFactsId heldFactsId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        ResponseEntity<Void> decided = writes.change(caller, ifMatch,
                new DropHeldFacts(patientId, heldFactsId, body.reason()));
        held.drop(caller.tenant(), heldFactsId);
        return decided;
    }

    @Operation(summary = "State that somebody saw to a fact that was not taken over",
            description = "It was recorded by hand, say, or need not be. The chart no longer tells that it is missing.")
    @PostMapping("/not-taken-over/{factId}/settle")
    ResponseEntity<Void> settle(Caller caller, @PathVariable PatientId patientId,
            @Parameter(description = "What the record would call the fact") @PathVariable UUID factId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new SettleFactNotTakenOver(patientId, factId, body.reason()));
    }
}
