package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.ScheduleId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.TimeOffId;
import org.anamnesis.api.scheduling.WorkingHours;
import org.anamnesis.api.scheduling.command.CancelTimeOff;
import org.anamnesis.api.scheduling.command.RecordTimeOff;
import org.anamnesis.api.scheduling.command.SetWorkingHours;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes when practitioners see patients. */
@RestController
@RequestMapping("/practitioners/{practitionerId}")
@Tag(name = "Schedules", description = "State when practitioners see patients, for what and where.")
record PractitionerScheduleResource(Writes writes, DerivedIds derivedIds) {

    @Operation(summary = "State the working hours from a day on",
            description = """
                    In the tenant's local time. Hours may end at midnight (24:00) and go on over it: from 20:00 until 06:00 \
                    ends on the next day. Hours that meet at midnight are one stretch. What held before holds until \
                    then. On public holidays, from midnight to midnight, the hours hold only where they say so. What \
                    is booked already stays booked.""")
    @PostMapping("/working-hours")
    ResponseEntity<Void> setWorkingHours(Caller caller, @PathVariable PractitionerId practitionerId,
            @RequestBody @Valid WorkingHours hours) {
        ScheduleId id = schedule(practitionerId);
        return writes.create(caller, "/practitioners/" + practitionerId + "/working-hours",
                new SetWorkingHours(id, practitionerId, hours));
    }

    @Operation(summary = "Record when the practitioner is away", description = """
            Nothing can be booked into it; what is booked already stays, and is listed for rebooking.""")
    @PostMapping("/time-off")
    ResponseEntity<Void> recordTimeOff(Caller caller, RequestIds ids, @PathVariable PractitionerId practitionerId,
            @RequestBody @Valid TimeOff body) {
        ScheduleId id = schedule(practitionerId);
        // With a blank: what an id is derived from is part of the disk format.
        TimeOffId timeOff = new TimeOffId(ids.make("RecordTimeOff", practitionerId));
        return writes.create(caller, "/practitioners/" + practitionerId + "/time-off/" + timeOff,
                new RecordTimeOff(id, practitionerId, timeOff, body.period(), body.reason()));
    }

    @Operation(summary = "Take time off back")
    @PostMapping("/time-off/{timeOffId}/cancel")
    ResponseEntity<Void> cancelTimeOff(Caller caller, @PathVariable PractitionerId practitionerId,
            @PathVariable TimeOffId timeOffId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        ScheduleId id = schedule(practitionerId);
        return writes.change(caller, ifMatch, new CancelTimeOff(id, practitionerId, timeOffId, body.reason()));
    }

    private ScheduleId schedule(PractitionerId practitionerId) {
        return new ScheduleId(derivedIds.schedule(practitionerId.value()));
    }

    /**
     * When somebody is away.
     *
     * @param period from when until when
     * @param reason why
     */
    record TimeOff(@NotNull @Valid Slot period, @Size(max = 2000) @Nullable String reason) {}
}
