package org.anamnesis.command.scheduling;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.atOtherNode;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Of several who want the same practitioner, patient or room at the same time one gets it, whichever node they ask. */
class AppointmentRaceTest {

    private static final int TRIES = Integer.getInteger("races", 200) / 5;
    private static final int AT_ONCE = 6;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE);

    private final Practice practice = Practice.inBerlin();
    private final OffsetDateTime monday = practice.monday(0);

    @AfterAll
    static void end() {
        THREADS.shutdown();
    }

    @Test
    void one_of_several_is_booked_with_a_practitioner() throws Exception {
        List<String> patients = patients();
        race("practitioner-booked", (node, number) -> (start -> practice.book(node, patients.get(number), start)));
    }

    @Test
    void one_of_several_books_a_patient() throws Exception {
        List<String> practitioners = practitioners();
        String patient = practice.patient();
        race("patient-booked", (node, number) -> (start -> practice.book(node, patient, practitioners.get(number),
                start, start.plusMinutes(30), "")));
    }

    @Test
    void one_of_several_books_a_room() throws Exception {
        List<String> practitioners = practitioners();
        List<String> patients = patients();
        String room = ", \"roomId\": \"" + Practice.id(practice.at().body("{\"name\": \"Room 1\"}").post("/rooms"))
                + "\"";
        race("room-booked", (node, number) -> (start -> practice.book(node, patients.get(number),
                practitioners.get(number), start, start.plusMinutes(30), room)));
    }

    @Test
    void one_of_two_moves_to_where_both_want_to_be() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            OffsetDateTime wanted = monday.plusHours(2L * i);
            String one = practice.booked(practice.patient(), wanted.plusMinutes(30));
            String other = practice.booked(practice.patient(), wanted.plusMinutes(60));
            List<Response> answers = atOnce(List.of(() -> move(as(practice.tenant, "a"), one, wanted),
                    () -> move(atOtherNode(practice.tenant, "b"), other, wanted)));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void an_appointment_leads_to_one_of_several_checkups() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            String patient = practice.patient();
            String appointment = practice.booked(patient, monday.plusHours(i)).replaceFirst(".*/", "");
            List<Response> answers = atOnce(List.of(() -> start(as(practice.tenant, "a"), patient, appointment),
                    () -> start(atOtherNode(practice.tenant, "b"), patient, appointment)));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        }
    }

    /** Each asks for another half hour around the same one: all overlap all others. */
    private void race(String refusal, BiFunction<RequestSpecification, Integer, Booked> booking) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            OffsetDateTime start = monday.plusHours(1L + 2L * i);
            List<Response> answers = atOnce(IntStream.range(0, AT_ONCE).<Callable<Response>>mapToObj(
                    number -> () -> booking.apply(node(number), number).at(start.plusMinutes(4L * number))).toList());
            assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(201, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> {
                assertThat(answer.<String>path("code")).isEqualTo(refusal);
                assertThat(answer.<List<?>>path("alternatives")).hasSize(5);
            });
        }
    }

    @FunctionalInterface
    private interface Booked {

        Response at(OffsetDateTime start);
    }

    private RequestSpecification node(int number) {
        return number % 2 == 0 ? as(practice.tenant, "a") : atOtherNode(practice.tenant, "b");
    }

    private List<String> patients() {
        return IntStream.range(0, AT_ONCE).mapToObj(number -> practice.patient()).toList();
    }

    private List<String> practitioners() {
        return IntStream.range(0, AT_ONCE).mapToObj(number -> practice.practitioner("")).toList();
    }

    private Response move(RequestSpecification node, String appointment, OffsetDateTime start) {
        return node.header("If-Match", "\"0\"").body("""
                {"practitionerId": "%s", "booking": {"start": "%s", "end": "%s"}}"""
                .formatted(practice.practitioner, start, start.plusMinutes(30))).post(appointment + "/reschedule");
    }

    private Response start(RequestSpecification node, String patient, String appointment) {
        return node.body("""
                {"practitionerId": "%s", "visit": {"encounterClass": "AMB", "start": "2026-01-05T09:00:00+01:00"},
                 "appointmentId": "%s"}""".formatted(practice.practitioner, appointment))
                .post(patient + "/checkups");
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        List<Response> answers = new ArrayList<>();
        for (var answer : THREADS.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
