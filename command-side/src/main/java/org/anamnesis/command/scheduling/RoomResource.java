package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.command.CloseRoom;
import org.anamnesis.api.scheduling.command.RegisterRoom;
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

/** Writes where patients can be seen. */
@RestController
@RequestMapping("/rooms")
@Tag(name = "Schedules")
record RoomResource(Writes writes) {

    @Operation(summary = "Register a room")
    @PostMapping
    ResponseEntity<Void> register(Caller caller, RequestIds ids, @RequestBody @Valid NewRoom body) {
        RoomId id = new RoomId(ids.make("RegisterRoom"));
        return writes.create(caller, "/rooms/" + id, new RegisterRoom(id, body.name()));
    }

    @Operation(summary = "Take a room out of use", description = "What is booked already stays booked.")
    @PostMapping("/{roomId}/close")
    ResponseEntity<Void> close(Caller caller, @PathVariable RoomId roomId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new CloseRoom(roomId, body.reason()));
    }

    /**
     * A room.
     *
     * @param name what it is called
     */
    record NewRoom(@NotBlank @Size(max = 200) String name) {}
}
