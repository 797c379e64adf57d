package org.anamnesis.system.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.anamnesis.standalone.server.EmbeddedPostgresServer;
import org.anamnesis.system.Installation;

/**
 * The books of a practice of 30 practitioners and 40 services over 24 months: too many to be written by requests.
 * Events go into the event table as the command side's serializer writes them. A million lines as events would keep
 * every app busy for an hour or more before anything could be asked: those go where the reporting app's projection
 * would put them.
 */
final class Books {

    static final String TENANT = "books";
    /** Of which the events are; what is replayed of them is not to be counted among the million. */
    private static final String LEDGER = "ledger";
    static final int LINES = 1_000_000;

    private static final String PATIENTS = """
            insert into event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, recorded_at,
                payload_type, payload_revision, payload, meta_data)
            select gen_random_uuid(), id, 0, 'patient', '2024-12-01T08:00:00Z',
                'patient.registered', '1', convert_to(format(
                    '{"patientId":"%%s","demographics":{"identifiers":[{"system":"urn:books","value":"%%s","type":"MR"}],'
                    '"names":[{"use":"official","family":"Family%%s","given":["Given"]}],"birthDate":"1984-05-17",'
                    '"sex":"female"},"contact":{"telecom":[],"addresses":[]}}', id, n, n), 'UTF8'), %s
            from (select n, md5('patient' || n)::uuid as id from generate_series(1, %d) n) p order by n""";

    // Drafted, three lines, issued, paid.
    private static final String INVOICES = """
            with invoice as (select n, step, md5('invoice' || n)::uuid as id,
                    md5('patient' || 1 + n::bigint * 7919 %% %2$d)::uuid as patient,
                    date '2024-12-01' + (n::bigint * 730 / %3$d)::integer as day,
                    (n * 31 + step * 17) %% 40 as service, n %% 30 as practitioner, 10 + (n * 31 + step * 17) %% 190 as net,
                    (select sum(10 + (n * 31 + s * 17) %% 190) from generate_series(1, 3) s) as sum
                from generate_series(1, %3$d) n, generate_series(0, 5) step)
            insert into event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, recorded_at,
                payload_type, payload_revision, payload, meta_data)
            select gen_random_uuid(), id, step, 'invoice', day || 'T10:00:00Z', case
                when step = 0 then 'invoice.drafted' when step < 4 then 'invoice.charge-added' when step = 4 then 'invoice.issued'
                else 'invoice.payment-received' end, '1', convert_to(format('{"invoiceId":"%%s","patientId":"%%s",', id, patient) || case
                when step = 0 then '"currency":"EUR"}'
                when step < 4 then format('"lineId":"%%s","line":{"charge":{"kind":"procedure","service":{'
                    '"system":"http://snomed.info/sct","code":"%%s","display":"Service %%s"},"quantity":1,"servicedOn":"%%s",'
                    '"practitionerId":"%%s"},"unitPrice":{"amount":%%s.00,"currency":"EUR"},"taxPercent":10,'
                    '"net":{"amount":%%s.00,"currency":"EUR"},"tax":{"amount":%%s,"currency":"EUR"}}}',
                    md5('line' || n || '.' || step)::uuid, 7000000 + service, service, day,
                    md5('practitioner' || practitioner)::uuid, net, net, round(net / 10.0, 2))
                when step = 4 then format('"number":%%s,"issuedOn":"%%s","dueOn":"%%s","net":{"amount":%%s.00,"currency":"EUR"},'
                    '"tax":{"amount":%%s,"currency":"EUR"},"total":{"amount":%%s,"currency":"EUR"},"parts":[]}',
                    n, day, day + 30, sum, round(sum / 10.0, 2), round(sum * 1.1, 2))
                else format('"paymentId":"%%s","payment":{"amount":{"amount":%%s,"currency":"EUR"},"reference":"R-%%s",'
                    '"method":"card","received":"%%s"}}', md5('payment' || n)::uuid, round(sum * 1.1, 2), n, day + 9)
                end, 'UTF8'), %1$s
            from invoice order by n, step""";

    // Automations leave imports alone: else the command side would open an account for each patient meanwhile.
    private static final String METADATA = """
            convert_to('{"tenant":"%s","patient":"' || %%s || '","actor":"benchmark","role":"unspecified",'
            '"purpose":"unspecified","client":"unspecified","origin":"import","correlationId":"benchmark",'
            '"causationId":"benchmark"}', 'UTF8')""".formatted(LEDGER);

    // Three lines make an invoice, so that many lines stand on each day and each person has many.
    private static final String FACTS = """
            insert into invoice_line (tenant, invoice_id, id, patient_id, person_id, kind, service_system, service_code,
                service_display, practitioner_id, quantity, serviced_on, currency, net, tax, revenue)
            select '%1$s', md5('invoice' || n / 3)::uuid, gen_random_uuid(), person, person, 'procedure',
                'http://snomed.info/sct', 7000000 + service, 'Service ' || service,
                md5('practitioner' || n / 3 %% 30)::uuid, 1, date '2024-12-01' + (n::bigint * 730 / %2$d)::integer, 'EUR',
                10 + n %% 19000 / 100.0, n %% 1900 / 100.0, true
            from (select n, md5('patient' || n::bigint / 3 * 7919 %% 60000)::uuid as person,
                (hashint4(n) & 1023) %% 40 as service from generate_series(0, %2$d - 1) n) f"""
            .formatted(TENANT, LINES);
    private static final String SUMS = """
            insert into revenue_month (tenant, currency, month, kind, service_system, service_code, service_display,
                practitioner_id, lines, net, tax)
            select tenant, currency, month, kind, service_system, service_code, max(service_display), practitioner_id,
                count(*), sum(net), sum(tax)
            from invoice_line where tenant = '%s' group by 1, 2, 3, 4, 5, 6, 8""".formatted(TENANT);

    private Books() {}

    /**
     * Appends the events of so many invoices, six each, and of a tenth as many patients, while the installation is
     * stopped: a burst of so many would first be met by whoever follows the end of the record, in memory.
     */
    static void append(Path folder, int invoices) throws SQLException {
        int patients = Math.max(1, invoices / 10);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(folder, 0);
                Connection connection = DriverManager.getConnection(server.jdbcUrl("record"), "command_side",
                        server.passwordsByRole().get("command_side"));
                Statement statement = connection.createStatement()) {
            statement.execute(PATIENTS.formatted(METADATA.formatted("id"), patients));
            statement.execute(INVOICES.formatted(METADATA.formatted("patient"), patients, invoices));
        }
    }

    /** Puts a million lines among the facts, with their sums. */
    static void fill(Installation installation) throws SQLException {
        try (Connection connection = installation.connect("reporting", "reporting");
                Statement statement = connection.createStatement()) {
            statement.execute(FACTS);
            statement.execute(SUMS);
            // What the server does by itself within a minute or so.
            statement.execute("vacuum analyze invoice_line");
            statement.execute("vacuum analyze revenue_month");
        }
    }
}
