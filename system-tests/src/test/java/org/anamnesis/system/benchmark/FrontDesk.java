package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.system.Installation;
import org.anamnesis.system.ReadModels;
import org.awaitility.Awaitility;

/** A practice that books patients, in a tenant of its own: here every booking drafts its invoice too. */
final class FrontDesk {

    private static final String TENANT = "front-desk";
    private static final int MINUTES_OF_A_DAY = 1440;
    /** Shares no factor with the minutes of a day, so that neighbours in time of request are none in the calendar. */
    private static final int STRIDE = 677;
    private static final int PRACTITIONERS = 50;
    private static final int DAYS = 30;
    private static final int BOOKED_OF_A_DAY = 16;
    private static final String SPECIALTY = "http://snomed.info/sct|419772000";
    private static final String TRAINED = "[{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"419772000\"}]}]";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Installation installation;
    private final Instant firstDay = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
    private final AtomicLong booked = new AtomicLong();
    private final AtomicLong refusing = new AtomicLong();
    private final String busyOne;

    FrontDesk(Installation installation) throws IOException {
        this.installation = installation;
        try (LeanConnection connection = write()) {
            Clinic.made(connection, "/tenant", "{\"settings\":{\"name\":\"Front desk\",\"country\":\"IS\"}}");
            busyOne = practitioner(connection, "[]", "00:00", "00:00");
        }
    }

    /** Everybody books into the same day of the same practitioner, one minute each; when it is full, into the next. */
    double bookings(Load load, Duration time) {
        return load.perSecond(time, number -> new Desk() {

            private final String patient = patient(connection());

            @Override
            public void once() throws IOException {
                long n = booked.getAndIncrement();
                Instant start = firstDay.plus(n / MINUTES_OF_A_DAY, ChronoUnit.DAYS)
                        .plus(n * STRIDE % MINUTES_OF_A_DAY, ChronoUnit.MINUTES);
                book(connection(), patient, busyOne, start, 1);
            }
        });
    }

    /** Everybody wants the same minute; answers how many were refused a second, when one has it. */
    double refusals(Load load, Duration time) throws IOException {
        Instant taken = firstDay.minus(Duration.ofMinutes(refusing.incrementAndGet()));
        try (LeanConnection connection = write()) {
            book(connection, patient(connection), busyOne, taken, 1);
        }
        return load.perSecond(time, number -> new Desk() {

            private final String patient = patient(connection());

            @Override
            public void once() throws IOException {
                Clinic.expect(409, connection().post("/patients/" + patient + "/appointments",
                        booking(busyOne, taken, 1)), List.of("booking what is taken"));
            }
        });
    }

    /** Lets all that follows from the bookings happen: drafts of invoices, and what is projected. */
    void settle() throws SQLException {
        Awaitility.await().atMost(PATIENCE).until(() -> installation.followUps() == 0);
        ReadModels.awaitCaughtUp(installation);
    }

    /** Searches for a slot with any of fifty practitioners within thirty days that are mostly full. */
    void search(Duration warmUp, Duration time, Report report) throws IOException, SQLException {
        fillAgendas();
        settle();
        searches(Load.WARM_UP, warmUp, new ConcurrentLinkedQueue<>());
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        double perSecond = searches(Load.FULL, time, millis);
        List<Double> sorted = millis.stream().sorted().toList();
        report.line("free slots of 50 practitioners, 30 days, searches/s", perSecond, null);
        report.line("free slots, p50 ms at 16 connections", sorted.get(sorted.size() / 2), null);
        report.line("free slots, p99 ms at 16 connections", sorted.get(sorted.size() * 99 / 100), null);
    }

    private double searches(Load load, Duration time, Queue<Double> millis) {
        String path = "/slots?specialty=" + SPECIALTY + "&durationMinutes=30&from=" + day(0) + "&to=" + day(DAYS);
        return load.perSecond(time, number -> new Load.Work() {

            private final LeanConnection connection = new LeanConnection(installation.port(1), TENANT);

            @Override
            public void once() throws IOException {
                long begin = System.nanoTime();
                Clinic.expect(200, connection.get(path.replace("|", "%7C"), ""), List.of(path));
                millis.add((System.nanoTime() - begin) / 1e6);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        });
    }

    private void fillAgendas() throws IOException {
        List<String> practitioners = new ArrayList<>();
        try (LeanConnection connection = write()) {
            for (int i = 0; i < PRACTITIONERS; i++) {
                practitioners.add(practitioner(connection, TRAINED, "08:00", "17:00"));
            }
        }
        AtomicLong next = new AtomicLong();
        long all = (long) PRACTITIONERS * DAYS * BOOKED_OF_A_DAY;
        while (next.get() < all) {
            Load.FULL.perSecond(Duration.ofSeconds(2), number -> new Desk() {

                @Override
                public void once() throws IOException {
                    long n = next.getAndIncrement();
                    if (n < all) {
                        // A day begins at eight; every half hour is taken, but for the last two.
                        Instant start = firstDay.plus(n / BOOKED_OF_A_DAY % DAYS, ChronoUnit.DAYS)
                                .plus(Duration.ofMinutes(8 * 60 + n % BOOKED_OF_A_DAY * 30));
                        String practitioner = practitioners.get((int) (n / BOOKED_OF_A_DAY / DAYS));
                        book(connection(), patient(connection()), practitioner, start, 30);
                    }
                }
            });
        }
    }

    private String day(int number) {
        return firstDay.plus(number, ChronoUnit.DAYS).toString().substring(0, 10);
    }

    private static String patient(LeanConnection connection) throws IOException {
        return Clinic.made(connection, "/patients",
                "{\"demographics\":{\"names\":[{\"family\":\"Weber\"}],\"sex\":\"female\"}}");
    }

    private static String practitioner(LeanConnection connection, String specialties, String from, String until)
            throws IOException {
        String practitioner = Clinic.made(connection, "/practitioners",
                "{\"name\":{\"family\":\"Blackwell\"},\"specialties\":" + specialties + "}");
        String week = Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .map(day -> "{\"day\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(day, from, until))
                .collect(Collectors.joining(","));
        Clinic.expect(201, connection.post("/practitioners/" + practitioner + "/working-hours",
                "{\"validFrom\":\"2020-01-01\",\"onPublicHolidays\":true,\"week\":[" + week + "]}"),
                List.of("working hours"));
        return practitioner;
    }

    private static void book(LeanConnection connection, String patient, String practitioner, Instant start, int minutes)
            throws IOException {
        Clinic.made(connection, "/patients/" + patient + "/appointments", booking(practitioner, start, minutes));
    }

    private static String booking(String practitioner, Instant start, int minutes) {
        return "{\"practitionerId\":\"%s\",\"booking\":{\"start\":\"%s\",\"end\":\"%s\"}}".formatted(practitioner,
                start, start.plus(Duration.ofMinutes(minutes)));
    }

    private LeanConnection write() throws IOException {
        return new LeanConnection(installation.port(0), TENANT);
    }

    /** One person at the desk. */
    private abstract class Desk implements Load.Work {

        private final LeanConnection connection = write();

        Desk() throws IOException {}

        LeanConnection connection() {
            return connection;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
