package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** One visit from booking to payment, by people who repeat under its key what was not answered. */
final class Visit {

    /** When everybody is reminded, before the start. */
    static final Duration LEAD = Duration.ofHours(1);
    /** At shorter notice a patient's cancellation is late. */
    static final Duration NOTICE = Duration.ofHours(2);

    private final Practice practice;
    private final Desk desk;
    private final int number;
    private final Course course;
    private final IntFunction<Instant> start;
    private final String practitioner;
    private String patient = "";
    private String appointment = "";
    private Instant booked = Instant.EPOCH;

    /**
     * A visit.
     *
     * @param start tells a start at which the practitioner is free, from so many seconds ahead on
     */
    Visit(Practice practice, int number, Course course, IntFunction<Instant> start, String practitioner) {
        this.practice = practice;
        desk = new Desk(practice);
        this.number = number;
        this.course = course;
        this.start = start;
        this.practitioner = practitioner;
    }

    /** Registers the patient and books. */
    void book() {
        patient = desk.add("/patients", Practice.patient("p" + number + "@example.test")).id();
        int soonReminded = (int) LEAD.toSeconds() + 3 + number % 11;
        appointment = book(course == Course.MISSED ? 6 : soonReminded).id();
    }

    /** What was ahead is past once a killed server is back: then somebody who books takes a later time. */
    private Answer book(int ahead) {
        Answer answer;
        do {
            booked = start.apply(ahead);
            answer = desk.attempt(patient() + "/appointments", booking(booked));
        } while (answer.status() == 409 && answer.json().path("code").asString().equals("start-not-in-future"));
        return answer.expect(201);
    }

    /** Does all the rest. */
    void go() {
        switch (course) {
            case KEPT -> see();
            case MOVED -> {
                // To a time of which nobody is reminded before the test ends, or again to one soon.
                booked = start.apply((int) LEAD.toSeconds() + (number % 2 == 0 ? 5 : 7200));
                changeAppointment("/reschedule", booking(booked));
                see();
            }
            case CANCELLED_IN_TIME -> cancel("practice");
            case CANCELLED_LATE -> cancel("patient");
            case MISSED -> {
                Awaitility.await().atMost(Patience.LIMIT).until(() -> Instant.now().isAfter(booked));
                changeAppointment("/no-show", "");
            }
            case AWAITED -> {
            }
        }
    }

    private void cancel(String by) {
        changeAppointment("/cancel", json("{'cancelledBy': '%s', 'reason': 'Ill'}", by));
    }

    private void see() {
        changeAppointment("/check-in", "");
        String checkups = patient() + "/checkups";
        Instant now = Instant.now().minusSeconds(1);
        Answer checkup = desk.add(checkups, json("""
                {'practitionerId': '%s', 'appointmentId': '%s', 'visit': {'encounterClass': 'AMB', 'start': '%s'}}""",
                practitioner, appointment, now));
        Answer last = desk.add(checkups + "/" + checkup.id() + "/procedures", json("""
                {'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '18949003', 'display': 'Dressing'}]},
                 'performed': {'start': '%s'}}""", now));
        boolean dispensed = number % 3 == 0;
        if (dispensed) {
            dispense(checkup.id());
        }
        desk.change(checkups + "/" + checkup.id() + "/complete", last.header("ETag"),
                json("{'signedBy': '%s', 'end': '%s'}", practitioner, now));
        settle(dispensed ? 3 : 2);
    }

    private void dispense(String checkup) {
        String prescriptions = patient() + "/prescriptions";
        Answer prescription = desk.add(prescriptions, json("""
                {'practitionerId': '%s', 'checkupId': '%s', 'order': {'medication': {'coding': [
                  {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '7984'}]},
                 'dosage': {'dose': {'value': 1, 'unit': '{tablet}'}, 'route': {'text': 'oral'}, 'asNeeded': true},
                 'supply': {'quantity': {'value': 20, 'unit': '{tablet}'}, 'refills': 0}, 'authored': '%s'}}""",
                practitioner, checkup, LocalDate.now()));
        desk.change(prescriptions + "/" + prescription.id() + "/dispenses", prescription.header("ETag"),
                json("{'quantity': {'value': 20, 'unit': '{tablet}'}, 'handedOver': '%s'}", LocalDate.now()));
    }

    /** Issues the invoice once all that was done is on it, and pays it: or most of it. */
    private void settle(int lines) {
        String invoice = practice.installation().ids().invoiceOfAppointment(UUID.fromString(appointment)).toString();
        Answer draft = Awaitility.await().atMost(Patience.LIMIT).pollInterval(Duration.ofMillis(20)).until(
                () -> Patience.answer(() -> practice.charts().get("/invoices/" + invoice)),
                answer -> answer.status() == 200 && answer.json().get("lines").size() == lines);
        String path = patient() + "/invoices/" + invoice;
        Answer issued = desk.change(path + "/issue", draft.header("ETag"), "");
        JsonNode total = Patience.answer(() -> practice.charts().with("Anamnesis-Await", issued.written())
                .get("/invoices/" + invoice)).expect(200).json().at("/sums/total");
        new Settlement(desk, path, "visit-" + number).pay(issued, total.get("amount").decimalValue(),
                total.get("currency").asString(), number);
    }

    private String booking(Instant at) {
        return json("{'practitionerId': '%s', 'booking': {'start': '%s', 'end': '%s'}}", practitioner, at,
                at.plusSeconds(1));
    }

    private String patient() {
        return "/patients/" + patient;
    }

    /** The version moves on with every reminder: who changes the appointment has to read it again then. */
    private void changeAppointment(String act, String body) {
        String path = patient() + "/appointments/" + appointment;
        Answer answer = Awaitility.await().atMost(Patience.LIMIT).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20)).until(() -> changeAsFound(path, act, body),
                        attempt -> attempt.status() != 404 && attempt.status() != 412);
        assertThat(answer.status()).as("%s %s answered %s", course, act, answer).isEqualTo(204);
    }

    private Answer changeAsFound(String path, String act, String body) {
        Answer found = Patience.answer(() -> practice.charts().get(path));
        return found.status() == 200 ? desk.attempt(path + act, found.header("ETag"), body) : found;
    }
}
