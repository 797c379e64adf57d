package org.anamnesis.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.reporting.RunningReports;
import org.junit.jupiter.api.Test;

/**
 * What is written at once is what is fetched at once: a stream that first gathered its rows would hold all of them
 * while the first goes out.
 */
class StreamMemoryTest {

    private static final int ROWS = 300_000;

    /** A third of what the rows themselves need; ten times what a thousand of them need. */
    private static final long MOST = 30L << 20;

    @Test
    void holds_only_some_rows_of_however_many() {
        String tenant = "m" + UUID.randomUUID().toString().substring(0, 18);
        RunningReports.database().update("""
                insert into invoice_line (tenant, invoice_id, id, patient_id, person_id, kind, service_system,
                    service_code, quantity, serviced_on, currency, net, tax, revenue)
                select ?, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'procedure',
                    'http://snomed.info/sct', g::text, 1, '2026-03-14', 'EUR', 10, 1, true
                from generate_series(1, ?) g""", tenant, ROWS);
        try {
            streams(tenant);
        } finally {
            RunningReports.database().update("delete from invoice_line where tenant = ?", tenant);
        }
    }

    private static void streams(String tenant) {
        Weighing out = new Weighing();
        FactStream facts = RunningReports.app().getBean(FactStream.class);
        facts.write(FactQuestion.of(FactKind.INVOICE_LINES, tenant, Map.<String, List<String>>of()),
                columns -> new CsvRows(out, columns));
        assertThat(out.written).isGreaterThan(ROWS * 200L);
        assertThat(out.most - out.least).as("bytes held in between").isLessThan(MOST);
    }

    /** Forgets what is written, and weighs what is held now and then. */
    private static final class Weighing extends OutputStream {

        private long written;
        private long weighedAt;
        private long least = Long.MAX_VALUE;
        private long most;

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            written += length;
            if (written - weighedAt > 10 << 20) {
                weighedAt = written;
                weigh();
            }
        }

        private void weigh() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            long held = runtime.totalMemory() - runtime.freeMemory();
            least = Math.min(least, held);
            most = Math.max(most, held);
        }
    }
}
