package org.anamnesis.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.reporting.Practice;
import org.anamnesis.reporting.RunningReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportResourceTest {

    private static final Coding SUTURE = new Coding("http://snomed.info/sct", "18557009", "=Suture, \"fine\"");

    private final String group = "g" + UUID.randomUUID().toString().substring(0, 18);
    private final RunningReports here = new RunningReports();
    private final RunningReports elsewhere = new RunningReports();
    private final UUID eva = UUID.randomUUID();
    private final UUID max = UUID.randomUUID();

    @Test
    void sums_revenue_up_by_month_and_says_up_to_which_event() {
        visits(here, 6, eva, Practice.VISIT, "2026-03-14", "EUR");
        visits(here, 7, eva, Practice.VISIT, "2026-04-01", "EUR");
        here.get("/reports/revenue").body("rows.month", contains("2026-03", "2026-04"))
                .body("rows.gross", contains(660.0f, 770.0f)).body("rows.suppressed", everyItem(equalTo(false)))
                .body("totals.gross", contains(1430.0f)).body("totals.lines", contains(13))
                .body("asOf.recordedAt", notNullValue()).body("position", notNullValue())
                .body("incomplete", equalTo(0));
        here.get("/reports/revenue?from=2026-03-31&to=2026-04-30").body("rows.month", contains("2026-04"));
        here.get("/reports/revenue?month=2026-03").body("rows.lines", contains(6));
    }

    @Test
    void answers_whole_months_from_the_sums_as_it_does_from_the_lines() {
        visits(here, 6, eva, Practice.VISIT, "2026-03-14", "EUR");
        visits(here, 5, max, SUTURE, "2026-03-14", "EUR");
        visits(here, 2, null, SUTURE, "2026-03-14", "EUR");
        visits(here, 9, eva, SUTURE, "2026-04-02", "JPY");
        for (String groups : List.of("month", "service", "kind", "practitioner", "month,service,practitioner",
                "serviceSystem,month", "none", "tenant", "currency")) {
            String path = "/reports/revenue?groupBy=" + groups;
            assertThat(figures(path + "&from=2026-03-01&to=2026-04-30")).as(groups)
                    .isEqualTo(figures(path + "&from=2026-03-02&to=2026-04-29"));
        }
    }

    @Test
    void counts_only_the_days_asked_for_of_the_first_and_the_last_month() {
        visits(here, 5, eva, Practice.VISIT, "2026-03-14", "EUR");
        visits(here, 6, eva, Practice.VISIT, "2026-03-15", "EUR");
        visits(here, 7, eva, Practice.VISIT, "2026-04-01", "EUR");
        visits(here, 8, eva, Practice.VISIT, "2026-05-20", "EUR");
        visits(here, 9, eva, Practice.VISIT, "2026-05-21", "EUR");
        here.get("/reports/revenue?from=2026-03-15&to=2026-05-20").body("rows.lines", contains(6, 7, 8))
                .body("totals.gross", contains(2310.0f));
        here.get("/reports/revenue?from=2026-03-15").body("rows.lines", contains(6, 7, 17));
        here.get("/reports/revenue?to=2026-05-20").body("rows.lines", contains(11, 7, 8));
        here.get("/reports/revenue?from=2026-03-01&to=2026-03-14").body("rows.lines", contains(5));
        here.get("/reports/revenue?from=2026-05-20&to=2026-05-20&groupBy=none").body("rows.lines", contains(8));
    }

    @Test
    void looks_far_enough_for_five_persons_where_the_first_lines_are_about_few() {
        UUID ann = UUID.randomUUID();
        here.written(ann, Practice.patient(ann, "1984", Sex.FEMALE));
        for (int i = 0; i < 25; i++) {
            invoice(here, ann, eva, Practice.VISIT, "2026-03-01", "EUR");
        }
        visits(here, 4, eva, Practice.VISIT, "2026-03-20", "EUR");
        here.get("/reports/revenue").body("rows.suppressed", contains(false));
        here.get("/reports/revenue?to=2026-03-19").body("rows.suppressed", contains(true));
    }

    @Test
    void withholds_a_tax_that_one_of_many_persons_paid() {
        for (String net : List.of("10.00", "20.00", "30.00", "40.00", "50.00")) {
            charged(net, "0");
        }
        charged("60.00", "10");
        here.settled();
        for (String days : List.of("from=2026-03-01&to=2026-03-31", "from=2026-03-02&to=2026-03-30")) {
            here.get("/reports/revenue?" + days).body("rows.suppressed", contains(true))
                    .body("totals.suppressed", contains(true));
        }
        for (int more = 0; more < 4; more++) {
            charged("60.00", "10");
        }
        here.settled();
        here.get("/reports/revenue").body("rows.suppressed", contains(false)).body("rows.tax", contains(30.0f));
    }

    private void charged(String net, String percent) {
        UUID patient = UUID.randomUUID();
        UUID invoice = UUID.randomUUID();
        Money amount = Money.of(net, "EUR");
        here.written(patient, Practice.patient(patient, "1984-05-17", Sex.FEMALE));
        here.written(invoice, Practice.drafted(invoice, patient, "EUR"),
                Practice.charge(invoice, patient, UUID.randomUUID(), eva, Practice.VISIT, "2026-03-14", amount,
                        percent),
                Practice.issued(invoice, patient, "2026-03-14", null, amount));
    }

    @Test
    void answers_very_many_groups_as_it_does_few() {
        try {
            for (int service = 0; service <= 1_000; service++) {
                lines(service, service == 7 ? 4 : 5);
            }
            JsonPath answer = json("/reports/revenue?groupBy=service");
            assertThat(answer.getList("rows.suppressed", Boolean.class)).hasSize(1_001).filteredOn(held -> held)
                    .hasSize(2);
            assertThat(answer.getInt("totals[0].lines")).isEqualTo(5_004);
        } finally {
            List.of("invoice_line", "revenue_month").forEach(table -> RunningReports.database()
                    .update("delete from " + table + " where tenant = ?", here.tenant()));
        }
    }

    private void lines(int service, int persons) {
        RunningReports.database().update(
                """
                        with line as (insert into invoice_line (tenant, invoice_id, id, patient_id, person_id, kind, service_code,
                            quantity, serviced_on, currency, net, tax, revenue)
                        select ?, gen_random_uuid(), gen_random_uuid(), p, p, 'procedure', ?, 1, '2026-03-14', 'EUR', 10, 1, true
                        from (select gen_random_uuid() as p from generate_series(1, ?)) persons returning *)
                        insert into revenue_month (tenant, currency, month, kind, service_code, lines, net, tax)
                        select tenant, currency, month, kind, service_code, count(*), sum(net), sum(tax)
                        from line group by 1, 2, 3, 4, 5""",
                here.tenant(), Integer.toString(service), persons);
    }

    @Test
    void adds_up_no_two_currencies() {
        visits(here, 6, eva, Practice.VISIT, "2026-03-14", "EUR");
        visits(here, 6, eva, Practice.VISIT, "2026-03-14", "JPY");
        here.get("/reports/revenue?groupBy=kind").body("rows.currency", contains("EUR", "JPY"))
                .body("totals.currency", contains("EUR", "JPY")).body("totals.net", contains(600.0f, 600.0f));
    }

    @Test
    void filters_and_groups_by_practitioner_and_service_and_tells_codes_in_words() {
        visits(here, 6, eva, Practice.VISIT, "2026-03-14", "EUR");
        visits(here, 7, max, SUTURE, "2026-03-14", "EUR");
        here.get("/reports/revenue?groupBy=service&practitioner={p}", max).body("rows.service", contains("18557009"))
                .body("rows.serviceDisplay", contains(SUTURE.display())).body("rows.lines", contains(7));
        here.get("/reports/revenue?groupBy=practitioner&service=AMB").body("rows.practitioner",
                contains(eva.toString()));
    }

    @Test
    void withholds_figures_about_few_persons_and_what_would_tell_them() {
        visits(here, 2, eva, Practice.VISIT, "2026-03-14", "EUR");
        visits(here, 6, eva, Practice.VISIT, "2026-04-14", "EUR");
        visits(here, 8, eva, Practice.VISIT, "2026-05-14", "EUR");
        here.get("/reports/revenue").body("rows.suppressed", contains(true, true, false))
                .body("rows.gross", contains(nullValue(), nullValue(), equalTo(880.0f)))
                .body("totals.gross", contains(1760.0f));
        assertThat(here.privileged().get("/reports/revenue").then().statusCode(200).extract().jsonPath()
                .getList("rows.gross", Float.class)).containsExactly(220.0f, 660.0f, 880.0f);
    }

    @Test
    void counts_a_person_once_however_many_lines_are_about_it() {
        UUID ann = UUID.randomUUID();
        here.written(ann, Practice.patient(ann, "1984", Sex.FEMALE));
        for (int i = 0; i < 9; i++) {
            invoice(here, ann, eva, Practice.VISIT, "2026-03-14", "EUR");
        }
        here.settled();
        here.get("/reports/revenue").body("rows.suppressed", contains(true)).body("totals.suppressed", contains(true));
    }

    @Test
    void spans_the_group_but_only_when_asked_and_only_in_figures() {
        RunningReports sibling = new RunningReports();
        here.happened(UUID.randomUUID(), Practice.tenant(group, "EUR"));
        sibling.happened(UUID.randomUUID(), Practice.tenant(group, "EUR"));
        elsewhere.happened(UUID.randomUUID(), Practice.tenant("other-" + group, "EUR"));
        List.of(here, sibling, elsewhere).forEach(each -> visits(each, 6, eva, Practice.VISIT, "2026-03-14", "EUR"));
        here.get("/reports/revenue").body("rows.lines", contains(6));
        here.get("/reports/revenue?scope=group").body("rows.lines", contains(12)).body("scope", equalTo("group"));
        here.get("/reports/revenue?scope=group&groupBy=tenant").body("rows", hasSize(2)).body("rows.tenant",
                hasItem(sibling.tenant()));
        here.privileged().get("/reports/facts/invoice-lines?scope=group").then().statusCode(400);
        assertThat(here.privileged().get("/reports/facts/invoice-lines").asString()).contains(here.tenant())
                .doesNotContain(sibling.tenant());
        elsewhere.get("/reports/revenue?tenant={t}", here.tenant()).body("rows", empty());
        new RunningReports().request().get("/reports/revenue?scope=group").then().statusCode(400)
                .body("errors.field", contains("scope"));
    }

    @Test
    void shows_rows_about_single_persons_to_nobody_who_may_not_see_them() {
        visits(here, 6, eva, Practice.VISIT, "2026-03-14", "EUR");
        here.request().get("/reports/facts/invoice-lines").then().statusCode(403).body("code",
                equalTo("persons-not-visible"));
        String csv = here.privileged().get("/reports/facts/invoice-lines?practitioner={p}", eva).asString();
        assertThat(csv.lines()).hasSize(7).first().asString().startsWith("tenant,line_id,invoice_id,");
        assertThat(here.privileged().header("Accept", "application/x-ndjson").get("/reports/facts/invoice-lines")
                .asString().lines()).hasSize(6).allSatisfy(line -> assertThat(JsonPath.from(line).getString("tenant"))
                        .isEqualTo(here.tenant()));
        assertThat(here.privileged().get("/reports/facts/invoice-lines?from=2026-03-15").asString().lines()).hasSize(1);
    }

    @Test
    void answers_in_the_form_asked_for_by_header_or_parameter() {
        visits(here, 6, eva, SUTURE, "2026-03-14", "EUR");
        String path = "/reports/revenue?groupBy=service";
        String csv = "service,serviceDisplay,currency,lines,net,tax,gross,suppressed\r\n"
                + "18557009,\"'=Suture, \"\"fine\"\"\",EUR,6,600.00,60.000,660.000,false\r\n";
        assertThat(here.request().header("Accept", "text/csv").get(path).then().contentType("text/csv;charset=UTF-8")
                .header("Anamnesis-As-Of", notNullValue()).header("Anamnesis-Position", notNullValue())
                .header("Anamnesis-Lag-Millis", notNullValue()).extract().asString()).isEqualTo(csv);
        assertThat(here.get(path + "&format=csv").extract().asString()).isEqualTo(csv);
        assertThat(
                JsonPath.from(here.request().header("Accept", "text/csv;q=0.5, application/x-ndjson").get(path).then()
                        .contentType("application/x-ndjson").extract().asString()).getInt("lines"))
                .isEqualTo(6);
        here.request().header("Accept", String.join(",", Collections.nCopies(51, "text/csv"))).get(path).then()
                .statusCode(200).contentType("application/json");
        here.request().header("Accept", "not a type").get(path).then().contentType("application/json");
        here.request().header("Accept", "text/csv").get(path + "&format=json").then().contentType("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"revenue?groupBy=patient|groupBy", "revenue?groupBy=month,month|groupBy",
            "revenue?groupBy=|groupBy", "revenue?from=yesterday|from", "revenue?from=2026-02-30|from",
            "revenue?from=%2B12026-01-01|from", "revenue?from=2026-03-02&to=2026-03-01|to",
            "revenue?month=2026-3|month",
            "revenue?month=2026-13|month", "revenue?practitioner=eva|practitioner", "revenue?practioner=eva|practioner",
            "revenue?scope=world|scope", "revenue?format=xml|format", "revenue?service=|service",
            "revenue?service=a%00b|service", "revenue?kind=a&kind=b|kind", "revenue?on=2026-01-01|on",
            "receivables?on=x|on", "no-shows?service=x|service", "facts/invoices?practitioner=x|practitioner",
            "facts/encounters?format=json|format"})
    void refuses_what_it_does_not_understand_and_names_it(String path, String field) {
        here.request().urlEncodingEnabled(false).get("/reports/" + path).then().statusCode(400).body("errors.field",
                contains(field));
    }

    @Test
    void knows_no_other_reports() {
        here.request().get("/reports/gossip").then().statusCode(404);
        here.request().get("/reports/facts/gossip").then().statusCode(404);
    }

    private JsonPath json(String path) {
        return here.get(path).extract().jsonPath();
    }

    private List<Object> figures(String path) {
        return List.of(json(path).getList("rows"), json(path).getList("totals"));
    }

    private static void visits(RunningReports tenant, int persons, @Nullable UUID practitioner,
            Coding service, String day, String currency) {
        for (int i = 0; i < persons; i++) {
            UUID patient = UUID.randomUUID();
            tenant.written(patient, Practice.patient(patient, "1984-05-17", Sex.FEMALE));
            invoice(tenant, patient, practitioner, service, day, currency);
        }
        tenant.settled();
    }

    private static void invoice(RunningReports tenant, UUID patient,
            @Nullable UUID practitioner, Coding service, String day, String currency) {
        UUID invoice = UUID.randomUUID();
        Money net = Money.of("100.00", currency);
        tenant.written(invoice, Practice.drafted(invoice, patient, currency),
                Practice.charge(invoice, patient, UUID.randomUUID(), practitioner, service, day, net),
                Practice.issued(invoice, patient, day, null, net));
    }
}
