package org.anamnesis.records.scheduling;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** Asks which rooms a tenant has. */
public record RoomsOfTenant(String tenant) {

    /**
     * The rooms, by name, those out of use too.
     *
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Rooms(List<Room> rooms, AsOf asOf, long incomplete) {}

    /**
     * A room.
     *
     * @param id      the room
     * @param name    what it is called
     * @param closed  why it is out of use; absent while it is used
     * @param version the version to match when it is closed
     */
    public record Room(RoomId id, @Schema(example = "Room 2") String name, @Nullable String closed,
            @Schema(example = "0") long version) {}
}
