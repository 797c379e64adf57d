package org.anamnesis.system;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.plumbing.id.DerivedIds;

/** Which reminders are due as the events of appointments tell it, and which were tried without being due. */
final class Reminded {

    static final List<String> CHANNELS = List.of("email", "webhook");

    /** One that is booked as its reminder comes due may just miss it. */
    private static final Duration SHORT_NOTICE = Duration.ofSeconds(2);

    private final DerivedIds ids;
    private final Duration lead;
    private final Map<UUID, Awaited> awaited = new HashMap<>();
    private final Map<UUID, Integer> attempts = new HashMap<>();
    private final Set<UUID> sent = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Reminded(DerivedIds ids, List<Recorded> events, Duration lead) {
        this.ids = ids;
        this.lead = lead;
        events.forEach(this::take);
    }

    private void take(Recorded event) {
        switch (event.name()) {
            case "appointment.booked", "appointment.rescheduled" -> awaited.put(event.aggregate(),
                    new Awaited(start(event), event.recordedAt()));
            case "appointment.cancelled", "appointment.checked-in", "appointment.missed",
                    "appointment.fulfilled" -> awaited.remove(event.aggregate());
            case "appointment.reminder-attempted" -> attempted(event);
            case "appointment.reminder-sent" -> sent.add(event.id("reminderId"));
            case "appointment.reminder-given-up" -> faults.add("given up: " + event);
            default -> {
            }
        }
    }

    private void attempted(Recorded event) {
        attempts.merge(event.id("reminderId"), 1, Integer::sum);
        Awaited appointment = awaited.get(event.aggregate());
        if (appointment == null || !appointment.start.equals(start(event))) {
            faults.add("moved, cancelled or kept before: " + event);
        } else if (event.recordedAt().isBefore(appointment.start.minus(lead))) {
            faults.add("too early: " + event);
        }
    }

    private static Instant start(Recorded event) {
        return OffsetDateTime.parse(event.payload().at("/slot/start").asString()).toInstant();
    }

    /** What was tried though it was not due, or given up though it could be sent. */
    List<String> faults() {
        return faults;
    }

    /** How often each reminder was tried. */
    Map<UUID, Integer> attempts() {
        return attempts;
    }

    /** The reminders that were taken by who brings them. */
    Set<UUID> sent() {
        return sent;
    }

    /** By a channel, the reminders of appointments that are awaited still and of which it was time to remind by now. */
    Set<UUID> due(String channel, Instant now) {
        Set<UUID> due = new HashSet<>();
        awaited.forEach((appointment, one) -> {
            Instant time = one.start.minus(lead);
            if (time.isBefore(now) && time.isAfter(one.since.plus(SHORT_NOTICE))) {
                due.add(ids.reminder(appointment, one.start.toString(), (int) lead.toMinutes(), channel));
            }
        });
        return due;
    }

    /** That somebody is awaited at a time, and since when that is known. */
    private record Awaited(Instant start, Instant since) {}
}
