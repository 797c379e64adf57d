package org.anamnesis.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.anamnesis.reporting.RunningReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half a file must not look like a whole one. */
class BrokenStreamTest {

    private final RunningReports reports = new RunningReports();

    @BeforeEach
    void lets_persons_be_seen() {
        System.setProperty("anamnesis.reporting.persons-visible", "true");
    }

    @AfterEach
    void leaves_no_row_that_no_event_tells() {
        System.clearProperty("anamnesis.reporting.persons-visible");
        for (String table : new String[]{"settlement", "tenant"}) {
            RunningReports.database().update("delete from " + table + " where tenant = ?", reports.tenant());
        }
    }

    @Test
    void cuts_the_connection_when_the_database_fails_under_way() {
        payments(20_000, "2026-03-14");
        // The last row needs a time zone, and this is none.
        RunningReports.database().update("insert into tenant values (?, 'Praxis', null, 'DE', 'Nowhere/At all', null)",
                reports.tenant());
        payments(1, null);
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    @Test
    void ends_a_stream_that_is_whole() throws Exception {
        payments(20_000, "2026-03-14");
        assertThat(read().lines()).hasSize(20_001);
    }

    private String read() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                    + RunningReports.app().getEnvironment().getRequiredProperty("local.server.port")
                    + "/reports/facts/payments")).header("X-Tenant", reports.tenant()).header("X-Actor", "me").build(),
                    BodyHandlers.ofString()).body();
        }
    }

    private void payments(int count, @Nullable String day) {
        RunningReports.database().update("""
                insert into settlement (tenant, id, invoice_id, patient_id, person_id, kind, received_on, recorded_at,
                    currency, amount)
                select ?, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'payment',
                    ?::date, '2026-03-14T00:00:00Z', 'EUR', 10
                from generate_series(1, ?)""", reports.tenant(), day, count);
    }
}
