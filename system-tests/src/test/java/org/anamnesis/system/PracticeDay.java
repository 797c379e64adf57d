package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What a newcomer does first with appointments and money, as the README has it: from an empty practice to its revenue.
 */
final class PracticeDay {

    /** Of fewer a report tells nothing: that would tell of persons. */
    private static final int ENOUGH = 5;
    private static final String TENANT = "practice-day";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final Client write;
    private final Client charts;
    private final Client reports;
    private String practitioner = "";
    private String patient = "";

    private PracticeDay(Installation installation) {
        write = installation.write(TENANT);
        charts = installation.charts(TENANT);
        reports = installation.reports(TENANT);
    }

    /** Opens a practice, books, checks in, treats, dispenses, completes and is paid. */
    static void walk(Installation installation) {
        PracticeDay day = new PracticeDay(installation);
        String visitType = day.open();
        for (int number = 1; number <= ENOUGH; number++) {
            day.see(day.book(visitType));
            JsonNode revenue = day.revenue(day.bePaid(number));
            assertThat(revenue.get("suppressed").asBoolean()).as("%s", revenue).isEqualTo(number < ENOUGH);
            if (number == ENOUGH) {
                assertThat(revenue.get("gross").decimalValue()).isEqualByComparingTo("3537.50");
            }
        }
    }

    private String open() {
        write.post("/tenant", json("{'settings': {'name': 'Lind & Partners', 'country': 'SE'}}")).expect(201);
        practitioner = write.post("/practitioners", json("{'name': {'family': 'Lind', 'given': ['Astrid']}}"))
                .expect(201).id();
        write.post("/practitioners/" + practitioner + "/working-hours",
                json("""
                        {'validFrom': '2026-01-01', 'week': [{'day': 'mon', 'from': '08:00', 'until': '17:00'},
                         {'day': 'wed', 'from': '08:00', 'until': '12:00'}, {'day': 'fri', 'from': '13:00', 'until': '17:00'}]}"""))
                .expect(201);
        price(ACT_CODE, "AMB", "620.00", "0");
        price(RXNORM, "7984", "3.50", "25");
        return write.post("/visit-types", json("""
                {'code': 'first-visit', 'display': 'First visit', 'durationMinutes': 30, 'encounterClass': 'AMB'}"""))
                .expect(201).id();
    }

    private void price(String system, String code, String amount, String taxPercent) {
        write.post("/tariffs", json("""
                {'service': {'system': '%s', 'code': '%s'}, 'amount': {'amount': %s, 'currency': 'SEK'},
                 'taxPercent': %s, 'validFrom': '2026-01-01'}""", system, code, amount, taxPercent)).expect(201);
    }

    private String book(String visitType) {
        patient = write.post("/patients", json("""
                {'demographics': {'names': [{'family': 'Lindgren', 'given': ['Vera']}], 'sex': 'female'}}"""))
                .expect(201)
                .id();
        JsonNode slot = Awaitility.await().atMost(Patience.LIMIT).until(() -> charts
                .get("/slots?practitionerId=" + practitioner + "&visitTypeId=" + visitType + "&from="
                        + LocalDate.now().plusDays(1) + "&to=" + LocalDate.now().plusDays(14) + "&limit=1"),
                answer -> answer.status() == 200 && !answer.json().get("slots").isEmpty()).json().get("slots").get(0);
        Answer booked = write.post("/patients/" + patient + "/appointments", json("""
                {'practitionerId': '%s', 'booking': {'start': '%s', 'visitTypeId': '%s'}}""", practitioner,
                slot.get("start").asString(), visitType)).expect(201);
        String path = "/patients/" + patient + "/appointments/" + booked.id();
        write.with("If-Match", booked.header("ETag")).post(path + "/check-in", "").expect(204);
        return booked.id();
    }

    private void see(String appointment) {
        Answer checkup = write.post("/patients/" + patient + "/checkups", json("""
                {'practitionerId': '%s', 'appointmentId': '%s', 'visit': {'encounterClass': 'AMB', 'start': '%s'}}""",
                practitioner, appointment, Instant.now().minusSeconds(1))).expect(201);
        Answer prescription = write.post("/patients/" + patient + "/prescriptions", json("""
                {'practitionerId': '%s', 'checkupId': '%s', 'order': {'medication': {'coding': [
                  {'system': '%s', 'code': '7984', 'display': 'penicillin V'}]},
                 'dosage': {'dose': {'value': 1, 'unit': '{tablet}'}, 'route': {'text': 'oral'},
                  'timing': {'frequency': 3, 'period': {'value': 1, 'unit': 'd'}}},
                 'supply': {'quantity': {'value': 20, 'unit': '{tablet}'}, 'refills': 0}, 'authored': '%s'}}""",
                practitioner, checkup.id(), RXNORM, LocalDate.now())).expect(201);
        write.with("If-Match", prescription.header("ETag"))
                .post("/patients/" + patient + "/prescriptions/" + prescription.id() + "/dispenses", json(
                        "{'quantity': {'value': 20, 'unit': '{tablet}'}, 'handedOver': '%s'}", LocalDate.now()))
                .expect(201);
        write.with("If-Match", checkup.header("ETag"))
                .post("/patients/" + patient + "/checkups/" + checkup.id() + "/complete",
                        json("{'signedBy': '%s', 'end': '%s'}", practitioner, Instant.now()))
                .expect(204);
    }

    /** The invoice has followed: the visit, and twenty tablets with tax on them. */
    private Answer bePaid(int number) {
        String id = Awaitility.await().atMost(Patience.LIMIT).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> charts.get("/patients/" + patient + "/invoices").expect(200).json().get("invoices"),
                        invoices -> !invoices.isEmpty())
                .get(0).get("id").asString();
        Answer draft = Awaitility.await().atMost(Patience.LIMIT).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> charts.get("/invoices/" + id), answer -> answer.json().get("lines").size() == 2);
        String path = "/patients/" + patient + "/invoices/" + id;
        Answer issued = write.with("If-Match", draft.header("ETag")).post(path + "/issue", "").expect(204);
        JsonNode invoice = invoice(id, issued);
        assertThat(invoice.at("/sums/total/amount").decimalValue()).isEqualByComparingTo("707.50");
        assertThat(invoice.get("number").asInt()).isEqualTo(number);
        Answer paid = write.post(path + "/payments", json("""
                {'amount': {'amount': 707.50, 'currency': 'SEK'}, 'reference': 'OCR-%d', 'method': 'card',
                 'received': '%s'}""", number, LocalDate.now())).expect(201);
        assertThat(invoice(id, paid).get("status").asString()).isEqualTo("balanced");
        return paid;
    }

    private JsonNode invoice(String id, Answer seen) {
        return charts.with("Anamnesis-Await", seen.written()).get("/invoices/" + id).expect(200).json();
    }

    private JsonNode revenue(Answer seen) {
        JsonNode rows = reports.with("Anamnesis-Await", seen.written()).get("/reports/revenue?groupBy=month")
                .expect(200).json().get("rows");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
