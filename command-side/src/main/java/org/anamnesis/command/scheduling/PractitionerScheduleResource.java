package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.command.CancelTimeOff;
import org.anamnesis.api.scheduling.command.RecordTimeOff;
import org.anamnesis.api.scheduling.command.SetWorkingHours;
import org.anamnesis.command.web.Answer;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes when practitioners see patients. */
@RestController
@RequestMapping("/practitioners/{practitionerId}")
@Tag(name = "Schedules", description = "State when practitioners see patients, for what and where.")
record PractitionerScheduleResource(Dispatch dispatch) {

    @Operation(summary = "State the working hours from a day on",
            description = """
                    In the tenant's local time; until 00:00 is the end of the day. What held before holds until then. On public \
                    holidays the hours hold only where they say so. What is booked already stays booked.""")
    @PostMapping("/working-hours")
    ResponseEntity<Void> setWorkingHours(Caller caller, @PathVariable UUID practitionerId,
            @RequestBody @Valid WorkingHours hours) {
        ScheduleId id = schedule(practitionerId);
        SetWorkingHours command = new SetWorkingHours(id, new PractitionerId(practitionerId), hours);
        return Answer.created("/practitioners/" + practitionerId + "/working-hours", id,
                dispatch.send(caller, command));
    }

    @Operation(summary = "Record when the practitioner is away", description = """
            Nothing can be booked into it; what is booked already stays, and is listed for rebooking.""")
    @PostMapping("/time-off")
    ResponseEntity<Void> recordTimeOff(Caller caller,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @PathVariable UUID practitionerId, @RequestBody @Valid TimeOff body) {
        ScheduleId id = schedule(practitionerId);
        TimeOffId timeOff = new TimeOffId(RequestIds.make(caller, "RecordTimeOff " + practitionerId, key));
        RecordTimeOff command = new RecordTimeOff(id, new PractitionerId(practitionerId), timeOff, body.period(),
                body.reason());
        return Answer.created("/practitioners/" + practitionerId + "/time-off/" + timeOff, id,
                dispatch.send(caller, command));
    }

    @Operation(summary = "Take time off back")
    @PostMapping("/time-off/{timeOffId}/cancel")
    ResponseEntity<Void> cancelTimeOff(Caller caller, @PathVariable UUID practitionerId, @PathVariable UUID timeOffId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        ScheduleId id = schedule(practitionerId);
        CancelTimeOff command = new CancelTimeOff(id, new PractitionerId(practitionerId), new TimeOffId(timeOffId),
                body.reason());
        return Answer.done(id, dispatch.send(caller, ifMatch, command));
    }

    private static ScheduleId schedule(UUID practitionerId) {
        return new ScheduleId(DerivedIds.schedule(practitionerId));
    }

    /**
     * When somebody is away.
     *
     * @param period from when until when
     * @param reason why
     */
    record TimeOff(@NotNull @Valid Slot period, @Size(max = 2000) @Nullable String reason) {}
}
