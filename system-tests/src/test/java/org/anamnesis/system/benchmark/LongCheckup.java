package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Whether an observation costs more the more its checkup holds already. */
final class LongCheckup {

    private static final int CONNECTIONS = 4;
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    /** So many are recorded on each connection, on twenty short checkups or one long. */
    private static final int RECORDED = 400;
    private static final int SHORT_CHECKUPS = 20;

    private LongCheckup() {}

    static void measure(Clinic clinic, int rounds, Report report) throws Exception {
        List<Double> few = new ArrayList<>();
        List<Double> many = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            few.add(perSecond(clinic, FEW, SHORT_CHECKUPS));
            many.add(perSecond(clinic, MANY, 1));
        }
        report.rounds("observations/s on checkups that hold 10", few, null);
        report.rounds("observations/s on checkups that hold 1,000", many, few);
    }

    private static double perSecond(Clinic clinic, int held, int checkups) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Visits> visits = all(threads,
                    Collections.nCopies(CONNECTIONS, () -> begin(clinic, held, checkups)));
            long start = System.nanoTime();
            all(threads, visits.stream().<Callable<Integer>>map(each -> () -> each.record(clinic)).toList());
            return CONNECTIONS * RECORDED * 1e9 / (System.nanoTime() - start);
        }
    }

    private static Visits begin(Clinic clinic, int held, int checkups) throws IOException {
        LeanConnection connection = clinic.write();
        String patient = clinic.registerPatient(connection);
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < checkups; i++) {
            begun.add(clinic.startCheckup(connection, patient));
            for (int n = 0; n < held; n++) {
                clinic.observe(connection, patient, begun.getLast());
            }
        }
        return new Visits(connection, patient, begun);
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(tasks)) {
            results.add(done.get());
        }
        return results;
    }

    /** The checkups one connection works on. */
    private record Visits(LeanConnection connection, String patient, List<String> checkups) {

        int record(Clinic clinic) throws IOException {
            try (connection) {
                for (int n = 0; n < RECORDED; n++) {
                    clinic.observe(connection, patient, checkups.get(n % checkups.size()));
                }
            }
            return RECORDED;
        }
    }
}
