package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sixteen people at work at once. */
final class Traffic {

    /** So many observations, then the next checkup begins: as long as a thorough one. */
    private static final int OBSERVATIONS_OF_A_CHECKUP = 20;

    private final Clinic clinic;
    private final Pharmacy pharmacy;

    Traffic(Clinic clinic) {
        this.clinic = clinic;
        pharmacy = new Pharmacy(clinic);
    }

    double registrations(Load load, Duration time) {
        return load.perSecond(time, number -> new OnConnection(clinic.write()) {

            @Override
            public void once() throws IOException {
                clinic.registerPatient(connection());
            }
        });
    }

    double observations(Load load, Duration time) {
        return load.perSecond(time, number -> new OnConnection(clinic.write()) {

            private final String patient = clinic.registerPatient(connection());
            private String checkup = clinic.startCheckup(connection(), patient);
            private int recorded;

            @Override
            public void once() throws IOException {
                if (++recorded % OBSERVATIONS_OF_A_CHECKUP == 0) {
                    checkup = clinic.startCheckup(connection(), patient);
                }
                clinic.observe(connection(), patient, checkup);
            }
        });
    }

    /** Each one is discontinued again: two commands, counted as one. */
    double prescriptions(Load load, Duration time) {
        return load.perSecond(time, number -> new OnConnection(clinic.write()) {

            private final String patient = pharmacy.patient(connection());

            @Override
            public void once() throws IOException {
                pharmacy.prescribe(connection(), patient);
            }
        });
    }

    double charts(Load load, Duration time) {
        return load.perSecond(time, number -> new OnConnection(clinic.charts()) {

            private final String patient = preparedPatient();

            @Override
            public void once() throws IOException {
                String path = "/patients/" + patient + "/chart";
                Clinic.expect(200, connection().get(path, ""), List.of(path));
            }
        });
    }

    /** Registers so many patients. */
    void register(int patients) {
        AtomicInteger left = new AtomicInteger(patients);
        while (left.get() > 0) {
            Load.FULL.perSecond(Duration.ofSeconds(2), number -> new OnConnection(clinic.write()) {

                @Override
                public void once() throws IOException {
                    if (left.getAndDecrement() > 0) {
                        clinic.registerPatient(connection());
                    } else {
                        Thread.onSpinWait();
                    }
                }
            });
        }
    }

    private @Nullable String hundredFacts;

    private synchronized String preparedPatient() throws IOException {
        if (hundredFacts == null) {
            try (LeanConnection connection = clinic.write()) {
                hundredFacts = clinic.patientWithHundredFacts(connection);
            }
            try (LeanConnection connection = clinic.charts()) {
                String path = "/patients/" + hundredFacts + "/chart";
                Clinic.expect(200, connection.get(path, "Anamnesis-Await: " + hundredFacts + "@10\r\n"), List.of(path));
            }
        }
        return hundredFacts;
    }

    /** Work over one connection, closed after it. */
    private abstract static class OnConnection implements Load.Work {

        private final LeanConnection connection;

        OnConnection(LeanConnection connection) {
            this.connection = connection;
        }

        LeanConnection connection() {
            return connection;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
