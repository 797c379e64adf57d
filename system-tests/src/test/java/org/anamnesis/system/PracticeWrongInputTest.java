package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be about schedules, appointments, money and reports is refused by name, and nothing of it is stored. */
@ExtendWith(Running.class)
@ResourceLock(Running.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeWrongInputTest {

    private static final String TENANT = "wrong-practice";

    private final Installation installation;
    private final Refusals refusals;
    private final Client write;
    private String practitioner = "";
    private String patient = "";
    private String invoice = "";
    private String payment = "";
    private String version = "";

    PracticeWrongInputTest(Installation installation) {
        this.installation = installation;
        refusals = new Refusals(installation, TENANT);
        write = installation.write(TENANT);
    }

    @BeforeAll
    void open_a_practice() {
        Practice practice = Practice.open(installation, TENANT, 1, "'currency': 'EUR'");
        practice.charges("urn:wrong", "bandage", "10.00", "EUR", "0");
        practitioner = practice.practitioners().getFirst();
        patient = write.post("/patients", Practice.patient("nobody@example.test")).expect(201).id();
        invoice = write.post("/patients/" + patient + "/invoices", "{}").expect(201).id();
        String path = "/patients/" + patient + "/invoices/" + invoice;
        Answer charged = write.post(path + "/charges", json("""
                {'kind': 'manual', 'service': {'system': 'urn:wrong', 'code': 'bandage'}, 'description': 'Bandage',
                 'quantity': 1, 'servicedOn': '2026-03-14'}""")).expect(201);
        write.with("If-Match", charged.header("ETag")).post(path + "/issue", "").expect(204);
        Answer paid = write.post(path + "/payments", json("""
                {'amount': {'amount': 5, 'currency': 'EUR'}, 'reference': 'wrong-1', 'method': 'cash',
                 'received': '2026-03-14'}""")).expect(201);
        payment = paid.id();
        version = paid.header("ETag");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            country-unknown          | 'country': 'XX'
            invalid-request                  | 'country': 'Germany'
            invalid-request                  | 'country': null
            subdivision-unknown      | 'country': 'DE', 'subdivision': 'ZZ'
            time-zone-missing        | 'country': 'US'
            time-zone-not-of-country | 'country': 'US', 'timeZone': 'Europe/Berlin'
            time-zone-not-of-country | 'country': 'DE', 'timeZone': 'Mars/Olympus'
            currency-unknown         | 'country': 'DE', 'currency': 'XYZ'
            currency-unknown         | 'country': 'AQ', 'timeZone': 'Antarctica/Troll'
            invalid-request                  | 'country': 'DE', 'group': 'Not A Slug'
            invalid-request                  | 'country': 'DE', 'reminders': [{'leadMinutes': 0, 'channel': 'email'}]
            invalid-request                | 'country': 'DE', 'reminders': [{'leadMinutes': 60, 'channel': 'pigeon'}]
            invalid-request                  | 'country': 'DE', 'cancellationNoticeMinutes': -1
            invalid-request                  | 'country': 'DE', 'paymentTermDays': 366""")
    void refuses_settings_of_a_practice_that_cannot_be(String code, String settings) {
        refusedAs(code, "/tenant/change-settings", "{'settings': {'name': 'Nowhere', " + settings + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    hours-overlap | {'day': 'mon', 'from': '08:00', 'until': '12:00'}, {'day': 'mon', 'from': '11:00', 'until': '13:00'}
                    hours-overlap | {'day': 'mon', 'from': '20:00', 'until': '06:00'}, {'day': 'tue', 'from': '05:00', 'until': '08:00'}
                    hours-overlap | {'day': 'mon', 'from': '08:00', 'until': '08:00'}
                    invalid-request     | {'day': 'mon', 'from': '24:00', 'until': '06:00'}
                    invalid-request     | {'day': 'someday', 'from': '08:00', 'until': '12:00'}
                    invalid-request     | {'day': 'mon', 'from': '25:00', 'until': '26:00'}
                    invalid-request       | {'day': 'mon', 'from': '08:00'}
                    invalid-request       | null""")
    void refuses_working_hours_that_cannot_be(String code, String week) {
        refusedAs(code, "/practitioners/" + practitioner + "/working-hours",
                "{'validFrom': '2026-01-01', 'week': [" + week + "]}");
    }

    @Test
    void refuses_time_off_that_ends_before_it_starts() {
        refusedAs("invalid-request", "/practitioners/" + practitioner + "/time-off", """
                {'period': {'start': '2027-03-02T00:00:00+01:00', 'end': '2027-03-01T00:00:00+01:00'}}""");
    }

    @ParameterizedTest
    @CsvSource({"First Visit, 30, AMB, invalid-request", "first, 0, AMB, invalid-request",
            "first, 1441, AMB, invalid-request",
            "first, 30, nonsense, invalid-request"})
    void refuses_visit_types_that_cannot_be(String name, int minutes, String encounterClass, String code) {
        refusedAs(code, "/visit-types", """
                {'code': '%s', 'display': 'First', 'durationMinutes': %d, 'encounterClass': '%s'}"""
                .formatted(name, minutes, encounterClass));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            end-missing         | 'start': '2027-01-11T09:00:00+01:00'
            end-not-after-start | 'start': '2027-01-11T09:00:00+01:00', 'end': '2027-01-11T09:00:00+01:00'
            end-not-after-start | 'start': '2027-01-11T09:00:00+01:00', 'end': '2027-01-12T09:00:01+01:00'
            invalid-request           | 'start': '2027-01-11T09:00:00', 'end': '2027-01-11T09:30:00'
            invalid-request           | 'start': '+12027-01-11T09:00:00Z', 'end': '+12027-01-11T09:30:00Z'
            invalid-request             | 'end': '2027-01-11T09:30:00+01:00'""")
    void refuses_bookings_at_times_that_cannot_be(String code, String booking) {
        refusedAs(code, "/patients/" + patient + "/appointments",
                "{'practitionerId': '" + practitioner + "', 'booking': {" + booking + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            currency-unknown    | {'amount': 1, 'currency': 'XYZ'} | 0
            too-many-decimals   | {'amount': 1.234, 'currency': 'EUR'} | 0
            too-many-decimals   | {'amount': 1.5, 'currency': 'JPY'} | 0
            amount-negative     | {'amount': -1, 'currency': 'EUR'} | 0
            invalid-request             | {'amount': 1, 'currency': 'euro'} | 0
            invalid-request             | {'amount': 1, 'currency': 'EUR'} | 101
            invalid-request             | {'amount': 1000000000000000, 'currency': 'EUR'} | 0""")
    void refuses_prices_that_cannot_be(String code, String amount, String taxPercent) {
        refusedAs(code, "/tariffs",
                """
                        {'service': {'system': 'urn:wrong', 'code': 'x'}, 'amount': %s, 'taxPercent': %s, 'validFrom': '2026-01-01'}"""
                        .formatted(amount, taxPercent));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    coverage-needs-share        | 'kind': 'organization', 'name': 'Insurance' | |
                    coverage-needs-organization | 'kind': 'patient' | 'percent', 'percent': 80 |
                    invalid-request                     | 'kind': 'organization' | 'percent', 'percent': 80 |
                    invalid-request                     | 'kind': 'organization', 'name': 'Insurance' | 'percent', 'percent': 101 |
                    invalid-request                     | 'kind': 'organization', 'name': 'Insurance' | 'percent' |
                    amount-negative             | 'kind': 'organization', 'name': 'Insurance' | 'fixed', 'amount': {'amount': -1, 'currency': 'EUR'} |
                    insured-id-invalid          | 'kind': 'organization', 'name': 'Insurance' | 'percent', 'percent': 80 | A123456781
                    insured-id-invalid          | 'kind': 'organization', 'name': 'Insurance' | 'percent', 'percent': 80 | 1""")
    void refuses_coverages_that_cannot_be(String code, String payer, String share, String insured) {
        String shared = share == null ? "" : ", 'share': {'kind': " + share + "}";
        String number = insured == null ? "" : ", 'insuredId': {'country': 'DE', 'value': '" + insured + "'}";
        refusedAs(code, "/patients/" + patient + "/billing-account/coverages",
                "{'payer': {" + payer + "}" + shared + number + ", 'validFrom': '2026-01-01'}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            amount-not-positive | {'amount': 0, 'currency': 'EUR'}
            amount-not-positive | {'amount': -1, 'currency': 'EUR'}
            too-many-decimals   | {'amount': 0.001, 'currency': 'EUR'}""")
    void refuses_payments_refunds_and_credits_that_cannot_be(String code, String amount) {
        String path = "/patients/" + patient + "/invoices/" + invoice;
        refusedAs(code, path + "/payments", """
                {'amount': %s, 'reference': 'wrong-2', 'method': 'cash', 'received': '2026-03-14'}"""
                .formatted(amount));
        String part = "{'amount': %s, 'reason': 'Goodwill'}".formatted(amount);
        refusedAs(code, path + "/credits", part);
        refusedAs(code, path + "/payments/" + payment + "/refunds", part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | /practitioners/{practitioner}/agenda?from=2026-13-01
            1 | /practitioners/{practitioner}/agenda?from=2026-11-30&to=2026-11-01
            1 | /practitioners/{practitioner}/agenda?from=2026-01-01&to=2026-12-31
            1 | /practitioners/{practitioner}/agenda?from=-999999999-01-01
            1 | /practitioners/{practitioner}/agenda?from=%2B999999999-12-31
            1 | /slots
            1 | /slots?practitionerId={practitioner}
            1 | /slots?practitionerId={practitioner}&durationMinutes=0
            1 | /slots?practitionerId={practitioner}&durationMinutes=30&limit=0
            1 | /slots?practitionerId=x&durationMinutes=30
            1 | /slots?specialty=surgery&durationMinutes=30
            1 | /slots?practitionerId={practitioner}&durationMinutes=30&from=2026-01-01&to=2026-12-31
            1 | /patients/{patient}/appointments?limit=0
            1 | /patients/{patient}/invoices?cursor=x
            1 | /waiting-list?cursor=x
            3 | /reports/revenue?groupBy=weather
            3 | /reports/revenue?groupBy=month,month
            3 | /reports/revenue?from=yesterday
            3 | /reports/revenue?from=2026-02-01&to=2026-01-01
            3 | /reports/revenue?month=2026-13
            3 | /reports/revenue?practitioner=x
            3 | /reports/revenue?format=pdf
            3 | /reports/revenue?scope=world
            3 | /reports/revenue?weather=fine""")
    void refuses_questions_that_cannot_be(int app, String path) {
        refusals.refused(400, new Request(app, "GET",
                path.replace("{practitioner}", practitioner).replace("{patient}", patient), Map.of(), null));
    }

    @ParameterizedTest
    @CsvSource({"1, /practitioners/00000000-0000-0000-0000-000000000000/agenda",
            "1, /invoices/00000000-0000-0000-0000-000000000000",
            "1, /patients/00000000-0000-0000-0000-000000000000/appointments",
            "1, /patients/00000000-0000-0000-0000-000000000000/invoices",
            "1, /patients/00000000-0000-0000-0000-000000000000/billing-account", "3, /reports/weather",
            "3, /reports/facts/weather"})
    void knows_nothing_of_what_is_not_there(int app, String path) {
        refusals.refused(404, new Request(app, "GET", path, Map.of(), null));
    }

    private void refusedAs(String code, String path, String body) {
        Request request = new Request(0, "POST", path,
                Map.of("If-Match", path.contains("/invoices/") ? version : "\"0\""),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        Answer refused = refusals.refused(400, request);
        assertThat(refused.json().get("code").asString()).as("%s", refused).isEqualTo(code);
    }
}
