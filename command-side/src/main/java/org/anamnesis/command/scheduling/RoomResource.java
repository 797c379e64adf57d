package org.anamnesis.command.scheduling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.command.CloseRoom;
import org.anamnesis.api.scheduling.command.RegisterRoom;
import org.anamnesis.command.web.Answer;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes where patients can be seen. */
@RestController
@RequestMapping("/rooms")
@Tag(name = "Schedules")
record RoomResource(Dispatch dispatch) {

    @Operation(summary = "Register a room")
    @PostMapping
    ResponseEntity<Void> register(Caller caller,
            @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid NewRoom body) {
        RoomId id = new RoomId(RequestIds.make(caller, "RegisterRoom", key));
        return Answer.created("/rooms/" + id, id, dispatch.send(caller, new RegisterRoom(id, body.name())));
    }

    @Operation(summary = "Take a room out of use", description = "What is booked already stays booked.")
    @PostMapping("/{roomId}/close")
    ResponseEntity<Void> close(Caller caller, @PathVariable UUID roomId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        RoomId id = new RoomId(roomId);
        return Answer.done(id, dispatch.send(caller, ifMatch, new CloseRoom(id, body.reason())));
    }

    /**
     * A room.
     *
     * @param name what it is called
     */
    record NewRoom(@NotBlank @Size(max = 200) String name) {}
}
