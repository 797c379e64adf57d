package org.anamnesis.records.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a practice offers and where, over HTTP. */
@RestController
@Tag(name = "Practice", description = "Types of visits, and rooms.")
record PracticeResource(QueryDispatch queries) {

    @GetMapping("/visit-types")
    @Operation(summary = "The types of visits that patients can be booked for",
            description = """
                    By code, with those out of use, which say why in retired. A command on one takes its version in
                    If-Match.""")
    VisitTypesOfTenant.VisitTypes visitTypes(Caller caller) {
        return queries.ask(new VisitTypesOfTenant(caller.tenant()), VisitTypesOfTenant.VisitTypes.class);
    }

    @GetMapping("/rooms")
    @Operation(summary = "The rooms", description = """
            By name, with those out of use, which say why in closed. A command on one takes its version in If-Match.""")
    RoomsOfTenant.Rooms rooms(Caller caller) {
        return queries.ask(new RoomsOfTenant(caller.tenant()), RoomsOfTenant.Rooms.class);
    }
}
