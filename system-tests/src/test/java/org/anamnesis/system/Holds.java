package org.anamnesis.system;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Which appointment held which time of whom, and for how long, as the events tell it. */
final class Holds {

    /**
     * Transactions take their places in the store before they commit, so that a slot may be taken a few places before
     * the event that set it free: no more than all that was in flight.
     */
    private static final long IN_FLIGHT = 200;

    private final List<Hold> ended = new ArrayList<>();
    private final Map<UUID, Hold> current = new HashMap<>();

    Holds(List<Recorded> events) {
        for (Recorded event : events) {
            switch (event.name()) {
                case "appointment.booked", "appointment.rescheduled" -> {
                    end(event);
                    current.put(event.aggregate(), Hold.by(event));
                }
                case "appointment.cancelled" -> end(event);
                default -> {
                }
            }
        }
    }

    private void end(Recorded event) {
        Hold hold = current.remove(event.aggregate());
        if (hold != null) {
            ended.add(hold.until(event.index()));
        }
    }

    /** What is held at the end, by appointment. */
    Map<UUID, Hold> current() {
        return current;
    }

    /** Every two appointments that ever held the same time of a practitioner, a patient or a room. */
    List<String> overlaps() {
        Map<String, List<Hold>> byWhom = new HashMap<>();
        Stream.concat(ended.stream(), current.values().stream()).forEach(hold -> hold.whose()
                .forEach(whose -> byWhom.computeIfAbsent(whose, key -> new ArrayList<>()).add(hold)));
        List<String> overlaps = new ArrayList<>();
        byWhom.forEach((whose, holds) -> {
            for (int i = 0; i < holds.size(); i++) {
                for (Hold other : holds.subList(i + 1, holds.size())) {
                    if (holds.get(i).overlaps(other)) {
                        overlaps.add(whose + ": " + holds.get(i) + " and " + other);
                    }
                }
            }
        });
        return overlaps;
    }

    /**
     * One appointment's hold on a time.
     *
     * @param appointment which
     * @param whose       the practitioner, the patient, the room
     * @param start       the beginning of the time
     * @param from        the place in the store of the event that took it
     * @param until       the place of the event that set it free
     */
    record Hold(UUID appointment, List<String> whose, Instant start, Instant end, long from, long until) {

        private static Hold by(Recorded event) {
            List<String> whose = Stream.of("practitionerId", "patientId", "roomId").map(event::text)
                    .filter(id -> !id.isEmpty()).toList();
            return new Hold(event.aggregate(), whose, instant(event, "start"), instant(event, "end"), event.index(),
                    Long.MAX_VALUE);
        }

        private static Instant instant(Recorded event, String end) {
            return OffsetDateTime.parse(event.payload().get("slot").get(end).asString()).toInstant();
        }

        private Hold until(long index) {
            return new Hold(appointment, whose, start, end, from, index);
        }

        private boolean overlaps(Hold other) {
            return start.isBefore(other.end) && other.start.isBefore(end)
                    && Math.min(until, other.until) - Math.max(from, other.from) > IN_FLIGHT;
        }
    }
}
