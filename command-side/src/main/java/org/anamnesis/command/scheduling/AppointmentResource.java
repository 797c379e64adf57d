package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.Booking;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.command.BookAppointment;
import org.anamnesis.api.scheduling.command.CancelAppointment;
import org.anamnesis.api.scheduling.command.CheckInAppointment;
import org.anamnesis.api.scheduling.command.MarkAppointmentNoShow;
import org.anamnesis.api.scheduling.command.RescheduleAppointment;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes who comes when to whom. */
@RestController
@RequestMapping("/patients/{patientId}/appointments")
@Tag(name = "Appointments", description = "Book, move and cancel appointments, and say whether the patient came.")
record AppointmentResource(Writes writes) {

    private static final String EXAMPLE = """
            {"practitionerId": "0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c11",
             "booking": {"start": "2027-01-11T09:00:00+01:00", "end": "2027-01-11T09:30:00+01:00",
                         "reason": {"text": "Cough for two weeks"}, "notes": "Comes with an interpreter"}}""";

    @Operation(summary = "Book an appointment", description = """
            In the future, within two years and within the practitioner's working hours. The end may be left to the
            visit type. No two appointments of a practitioner, of a patient or in a room overlap: what is taken, or
            lies outside the hours, is refused with 409 and up to five `alternatives` nearby
            (`{"practitionerId", "start", "end"}`). Whoever books what a waiting patient was offered names the entry in
            `waitingListEntryId`, which ends the waiting.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    @PostMapping
    ResponseEntity<Void> book(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid NewAppointment body) {
        AppointmentId id = new AppointmentId(ids.make("BookAppointment", patientId));
        return writes.create(caller, "/patients/" + patientId + "/appointments/" + id,
                new BookAppointment(id, patientId, body.practitionerId(), body.booking(), body.waitingListEntryId()));
    }

    @Operation(summary = "Move an appointment", description = """
            To another time, practitioner or room, or for another visit type: what is sent replaces what was booked.
            Only while the patient is awaited and no checkup has begun. Refused as a booking is, with
            `alternatives`.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    @PostMapping("/{appointmentId}/reschedule")
    ResponseEntity<Void> reschedule(Caller caller, @PathVariable PatientId patientId,
            @PathVariable AppointmentId appointmentId, IfMatch ifMatch, @RequestBody @Valid Move body) {
        return writes.change(caller, ifMatch,
                new RescheduleAppointment(appointmentId, patientId, body.practitionerId(), body.booking()));
    }

    @Operation(summary = "Cancel an appointment", description = """
            The slot is free again, and offered to who waits for one like it. No fee is due where the tenant's notice is
            kept, or the practice itself cancels.""")
    @PostMapping("/{appointmentId}/cancel")
    ResponseEntity<Void> cancel(Caller caller, @PathVariable PatientId patientId,
            @PathVariable AppointmentId appointmentId, IfMatch ifMatch, @RequestBody @Valid Cancellation body) {
        return writes.change(caller, ifMatch,
                new CancelAppointment(appointmentId, patientId, body.cancelledBy(), body.reason()));
    }

    @Operation(summary = "State that the patient has come")
    @PostMapping("/{appointmentId}/check-in")
    ResponseEntity<Void> checkIn(Caller caller, @PathVariable PatientId patientId,
            @PathVariable AppointmentId appointmentId, IfMatch ifMatch) {
        return writes.change(caller, ifMatch, new CheckInAppointment(appointmentId, patientId));
    }

    @Operation(summary = "State that the patient did not come", description = "Only after the appointment's start.")
    @PostMapping("/{appointmentId}/no-show")
    ResponseEntity<Void> noShow(Caller caller, @PathVariable PatientId patientId,
            @PathVariable AppointmentId appointmentId, IfMatch ifMatch) {
        return writes.change(caller, ifMatch, new MarkAppointmentNoShow(appointmentId, patientId));
    }

    /**
     * A new appointment.
     *
     * @param practitionerId     whom the patient sees
     * @param booking            what is booked
     * @param waitingListEntryId the wish it grants, where the patient waited for it
     */
    record NewAppointment(@NotNull PractitionerId practitionerId, @NotNull @Valid Booking booking,
            @Nullable WaitingListEntryId waitingListEntryId) {}

    /**
     * What is booked from now on, complete.
     *
     * @param practitionerId whom the patient sees
     * @param booking        what is booked
     */
    record Move(@NotNull PractitionerId practitionerId, @NotNull @Valid Booking booking) {}

    /**
     * An end before it began.
     *
     * @param cancelledBy who cancels
     * @param reason      why
     */
    record Cancellation(@NotNull CancelledBy cancelledBy, @NotBlank @Size(max = 2000) String reason) {}
}
