package org.anamnesis.system;

import static org.anamnesis.system.Client.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Bookings, moves and cancellations at random, over so few people, rooms and hours that they get in each other's way.
 */
final class Turmoil {

    private static final int PATIENTS = 40;
    private static final int QUARTERS_OF_AN_HOUR = 2 * 24 * 4;

    private final Practice practice;
    private final Client write;
    private final List<String> patients;
    private final List<String> rooms;
    private final LocalDate first = LocalDate.now().plusDays(2);
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final List<String> appointments = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    Turmoil(Practice practice) {
        this.practice = practice;
        write = practice.write();
        patients = IntStream.range(0, PATIENTS)
                .mapToObj(i -> write.post("/patients", Practice.patient("p" + i + "@example.test")).expect(201).id())
                .toList();
        rooms = List.of(practice.room("North"), practice.room("South"));
    }

    /** The first day and the last on which anything is booked. */
    String days() {
        return "from=" + first.minusDays(1) + "&to=" + first.plusDays(2);
    }

    /** How often what came of it, such as {@code book 201} or {@code move 409 room-booked}. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    /** Does one thing. */
    void act(Random random) {
        int choice = random.nextInt(10);
        String appointment = choice < 5 ? null : any(random);
        if (appointment == null) {
            book(random);
        } else if (choice < 8) {
            change("move", appointment, "reschedule", booking(random));
        } else {
            change("cancel", appointment, "cancel", json("{'cancelledBy': 'patient', 'reason': 'Ill'}"));
        }
    }

    private void book(Random random) {
        String path = "/patients/" + patients.get(random.nextInt(PATIENTS)) + "/appointments";
        Answer answer = write.post(path, booking(random));
        count("book", answer);
        if (answer.status() == 201) {
            String appointment = path + "/" + answer.id();
            versions.put(appointment, version(answer));
            synchronized (appointments) {
                appointments.add(appointment);
            }
        }
    }

    private void change(String what, String appointment, String act, String body) {
        Answer answer = write.with("If-Match", "\"" + versions.get(appointment) + "\"")
                .post(appointment + "/" + act, body);
        count(what, answer);
        if (answer.status() == 204) {
            versions.merge(appointment, version(answer), Math::max);
        }
    }

    private String booking(Random random) {
        OffsetDateTime start = first.atStartOfDay().atOffset(ZoneOffset.ofHours(1))
                .plusMinutes(15L * random.nextInt(QUARTERS_OF_AN_HOUR));
        String room = random.nextBoolean() ? "" : ", 'roomId': '" + rooms.get(random.nextInt(rooms.size())) + "'";
        return json("{'practitionerId': '%s', 'booking': {'start': '%s', 'end': '%s'%s}}",
                practice.practitioners().get(random.nextInt(practice.practitioners().size())), start,
                start.plusMinutes(15L * (1 + random.nextInt(4))), room);
    }

    private void count(String what, Answer answer) {
        String outcome = what + " " + answer.status()
                + (answer.isProblem() ? " " + answer.json().path("code").asString() : "");
        synchronized (outcomes) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }

    private String any(Random random) {
        synchronized (appointments) {
            return appointments.isEmpty() ? null : appointments.get(random.nextInt(appointments.size()));
        }
    }

    private static long version(Answer answer) {
        return Long.parseLong(answer.header("ETag").replace("\"", ""));
    }
}
