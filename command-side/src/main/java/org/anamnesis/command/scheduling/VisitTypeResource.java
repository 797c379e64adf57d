package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.command.DefineVisitType;
import org.anamnesis.api.scheduling.command.RetireVisitType;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes for what patients can be booked. */
@RestController
@RequestMapping("/visit-types")
@Tag(name = "Schedules")
record VisitTypeResource(Writes writes, DerivedIds ids) {

    @Operation(summary = "Define a type of visit",
            description = """
                    The same code again states it anew, and takes it back into use where it was retired. What is \
                    booked already stays as it is.""")
    @PostMapping
    ResponseEntity<Void> define(Caller caller, @RequestBody @Valid VisitType visitType) {
        VisitTypeId id = new VisitTypeId(ids.visitType(caller.tenant(), visitType.code()));
        return writes.create(caller, "/visit-types/" + id, new DefineVisitType(id, visitType));
    }

    @Operation(summary = "Take a type of visit out of use")
    @PostMapping("/{visitTypeId}/retire")
    ResponseEntity<Void> retire(Caller caller, @PathVariable VisitTypeId visitTypeId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new RetireVisitType(visitTypeId, body.reason()));
    }
}
