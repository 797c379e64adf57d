package org.anamnesis.records.scheduling;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The waiting list over HTTP. */
@RestController
@Tag(name = "Appointments")
record WaitingListResource(QueryDispatch queries) {

    @GetMapping("/waiting-list")
    @Operation(summary = "A page of who waits for a slot", description = """
            First come first, each with the slots that are open to them: offered, not declined, still to come and not
            booked meanwhile. A command on an entry takes its version in If-Match.""")
    WaitingListOfTenant.WaitingList waitingList(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new WaitingListOfTenant(caller.tenant(), Paging.of(cursor, limit)),
                WaitingListOfTenant.WaitingList.class);
    }
}
