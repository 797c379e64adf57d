package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anamnesis.system.Installation;

/** What analysts ask of a million lines of invoices, as requests. */
final class Reports {

    private static final int TIMES = 20;
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("by month", "month");
        QUESTIONS.put("by month and service", "month,service");
        QUESTIONS.put("by practitioner", "practitioner");
        QUESTIONS.put("by month of odd days", "month&from=2025-01-13&to=2026-08-20");
    }

    private Reports() {}

    /** On an installation that was just stopped: the first question meets a server that has never met it. */
    static void measure(Path folder, Report report) throws Exception {
        try (Installation installation = Installation.start(folder);
                LeanConnection connection = new LeanConnection(installation.port(3), Books.TENANT)) {
            Books.fill(installation);
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                ask(connection, question.getKey(), "/reports/revenue?groupBy=" + question.getValue(), report);
            }
            installation.stop();
        }
        try (Installation installation = Installation.start(folder, "--anamnesis.reporting.persons-visible=true")) {
            stream(installation, report);
        }
    }

    private static void ask(LeanConnection connection, String name, String path, Report report) throws IOException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            long begin = System.nanoTime();
            Clinic.expect(200, connection.get(path, ""), List.of(path));
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        report.line("revenue " + name + " of 1,000,000 lines, first, ms", millis.getFirst(), null);
        report.rounds("revenue " + name + ", small cells withheld, ms", millis.subList(1, millis.size()), null);
    }

    private static void stream(Installation installation, Report report) throws Exception {
        try (LeanConnection connection = new LeanConnection(installation.port(3), Books.TENANT)) {
            String path = "/reports/facts/invoice-lines?format=csv";
            Clinic.expect(200, connection.get(path + "&to=2025-03-01", ""), List.of(path));
            Heap heap = new Heap(installation, installation.port(7));
            double before = heap.live();
            Peak used = new Peak(heap::used);
            long begin = System.nanoTime();
            Clinic.expect(200, connection.get(path, ""), List.of(path));
            double seconds = (System.nanoTime() - begin) / 1e9;
            double most = used.end();
            Peak held = new Peak(heap::live);
            Clinic.expect(200, connection.get(path, ""), List.of(path));
            report.line("CSV of 1,000,000 lines, rows/s", Books.LINES / seconds, null);
            report.line("CSV, heap used at most beyond before, garbage and all apps included, MB", most - before, null);
            report.line("CSV, heap live at most beyond before, MB", held.end() - before, null);
        }
    }
}
