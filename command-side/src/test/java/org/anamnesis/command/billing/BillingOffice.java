package org.anamnesis.command.billing;

import static org.anamnesis.command.RunningCommandSide.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.anamnesis.command.RunningCommandSide;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant in Germany with a tariff, and what tests do there over and over. */
final class BillingOffice {

    static final String EUR = "{\"amount\": %s, \"currency\": \"EUR\"}";
    private static final String SETTINGS = """
            {"settings": {"name": "Praxis", "country": "DE", "paymentTermDays": 14}}""";
    private static final String SUTURE = """
            {"system": "http://snomed.info/sct", "code": "288086009", "display": "Suture open wound"}""";
    private static final String CHARGE = """
            {"kind": "procedure", "service": %s, "description": "Suture", "quantity": %s, "servicedOn": "2026-03-14"}""";

    final String tenant = RunningCommandSide.newTenant();

    BillingOffice() {
        clerk().body(SETTINGS).post("/tenant").then().statusCode(201);
    }

    /** States the price of a suture: 45.50 and 19 % tax. */
    BillingOffice withTariff() {
        as(tenant, "clerk").body("""
                {"service": %s, "amount": %s, "taxPercent": 19, "validFrom": "2026-01-01"}"""
                .formatted(SUTURE, EUR.formatted("45.50"))).post("/tariffs").then().statusCode(201);
        return this;
    }

    RequestSpecification clerk() {
        return as(tenant, "clerk");
    }

    String patient() {
        return made(clerk().body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}")
                .post("/patients"));
    }

    /** A draft without charges. */
    String draft(String patient) {
        return made(clerk().post(patient + "/invoices"));
    }

    /** A draft of 54.14 with version 1. */
    String charged(String patient) {
        String invoice = draft(patient);
        made(charge(invoice, "1"));
        return invoice;
    }

    /** An invoice of 54.14, issued, with version 2. */
    String issued(String patient) {
        String invoice = charged(patient);
        issue(clerk(), invoice, 1).then().statusCode(204);
        return invoice;
    }

    Response charge(String invoice, String quantity) {
        return clerk().body(CHARGE.formatted(SUTURE, quantity)).post(invoice + "/charges");
    }

    static Response issue(RequestSpecification clerk, String invoice, long version) {
        return clerk.header("If-Match", "\"" + version + "\"").post(invoice + "/issue");
    }

    static Response pay(RequestSpecification clerk, String invoice, String amount, String reference) {
        return clerk.body("""
                {"amount": %s, "reference": "%s", "method": "cash", "received": "2026-03-20"}"""
                .formatted(EUR.formatted(amount), reference)).post(invoice + "/payments");
    }

    static String made(Response answer) {
        return answer.then().statusCode(201).extract().header("Location");
    }

    static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** The events of a type, oldest first, as JSON. */
    List<String> events(String type) {
        return jdbc().sql("""
                select convert_from(payload, 'UTF8') from event
                where payload_type = ?
                and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ? order by global_index""")
                .params(type, tenant).query(String.class).list();
    }

    /** The numbers of the tenant's invoices, in the order in which they were stored. */
    List<Long> numbers() {
        return jdbc().sql("""
                select (convert_from(payload, 'UTF8')::json ->> 'number')::bigint from event
                where payload_type = 'invoice.issued'
                and convert_from(meta_data, 'UTF8')::json ->> 'tenant' = ? order by global_index""")
                .param(tenant).query(Long.class).list();
    }

    static JdbcClient jdbc() {
        return RunningCommandSide.context().getBean(JdbcClient.class);
    }
}
