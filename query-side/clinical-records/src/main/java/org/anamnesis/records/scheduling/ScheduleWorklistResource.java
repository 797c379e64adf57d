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

/** What the front desk has still to do, over HTTP. */
@RestController
@Tag(name = "Front desk's worklists", description = "Appointments that somebody has to look after.")
record ScheduleWorklistResource(QueryDispatch queries) {

    @GetMapping("/reminders-given-up")
    @Operation(summary = "A page of the reminders that will not be sent", description = """
            The latest first, with the reason, while the appointment still stands at that time and the patient is
            awaited: somebody may call instead.""")
    RemindersGivenUp.Reminders remindersGivenUp(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new RemindersGivenUp(caller.tenant(), Paging.of(cursor, limit)),
                RemindersGivenUp.Reminders.class);
    }

    @GetMapping("/appointments-in-time-off")
    @Operation(summary = "A page of the appointments that lie within a time off", description = """
            The earliest first, of those to come: the time off was recorded after they were booked, and somebody has to
            move them.""")
    AppointmentsInTimeOff.Appointments appointmentsInTimeOff(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new AppointmentsInTimeOff(caller.tenant(), Paging.of(cursor, limit)),
                AppointmentsInTimeOff.Appointments.class);
    }

    @GetMapping("/appointments-of-deceased")
    @Operation(summary = "A page of the appointments of patients who died", description = """
            The earliest first, of those to come: nobody is reminded of them, and somebody has to cancel them.""")
    AppointmentsOfDeceased.Appointments appointmentsOfDeceased(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new AppointmentsOfDeceased(caller.tenant(), Paging.of(cursor, limit)),
                AppointmentsOfDeceased.Appointments.class);
    }
}
