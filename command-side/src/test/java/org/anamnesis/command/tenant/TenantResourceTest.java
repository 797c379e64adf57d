package org.anamnesis.command.tenant;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.anamnesis.command.RunningCommandSide.atOtherNode;
import static org.anamnesis.command.RunningCommandSide.events;
import static org.anamnesis.command.RunningCommandSide.newTenant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.ZoneId;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantResourceTest {

    private static final String SETTINGS = """
            {"settings": {"name": "Practice", "country": "%s", "reminders": [{"leadMinutes": 1440, "channel": "email"}]}}
            """;

    private final String tenant = newTenant();

    @Test
    void registers_the_tenant_and_says_where_it_is() {
        as(tenant, "office").body(SETTINGS.formatted("AT")).post("/tenant").then().statusCode(201)
                .header("Location", "/tenant").header("ETag", "\"0\"")
                .header("Anamnesis-Written", TestIds.IDS.tenant(tenant) + "@0");
        assertThat(standing().zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(standing().currency().getCurrencyCode()).isEqualTo("EUR");
    }

    @Test
    void registers_once_whichever_node_is_asked() {
        as(tenant, "office").body(SETTINGS.formatted("AT")).post("/tenant").then().statusCode(201);
        atOtherNode(tenant, "office").body(SETTINGS.formatted("AT")).post("/tenant").then().statusCode(201);
        assertThat(events(tenant, "tenant.registered")).isEqualTo(1);
        atOtherNode(tenant, "office").body(SETTINGS.formatted("DE")).post("/tenant").then().statusCode(409)
                .body("code", equalTo("different-content"));
    }

    @Test
    void changes_settings_of_the_version_that_is_meant() {
        as(tenant, "office").body(SETTINGS.formatted("AT")).post("/tenant");
        String germany = SETTINGS.formatted("DE");
        as(tenant, "office").body(germany).post("/tenant/change-settings").then().statusCode(428);
        as(tenant, "office").header("If-Match", "\"0\"").body(germany).post("/tenant/change-settings").then()
                .statusCode(204).header("ETag", "\"1\"");
        as(tenant, "office").header("If-Match", "\"0\"").body(SETTINGS.formatted("CH")).post("/tenant/change-settings")
                .then().statusCode(412);
        assertThat(standing().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void knows_no_settings_of_a_tenant_that_is_not_registered() {
        as(tenant, "office").header("If-Match", "\"0\"").body(SETTINGS.formatted("DE")).post("/tenant/change-settings")
                .then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {"'country': 'XX'; country; country-unknown",
            "'country': 'US'; timeZone; time-zone-missing",
            "'country': 'DE', 'timeZone': 'Asia/Tokyo'; timeZone; time-zone-not-of-country",
            "'country': 'DE', 'subdivision': 'NSW'; subdivision; subdivision-unknown",
            "'country': 'DE', 'currency': 'AAA'; currency; currency-unknown",
            "'country': 'Germany'; country; invalid-request",
            "'country': 'DE', 'group': 'Best Clinics'; group; invalid-request",
            "'country': 'DE', 'reminders': [{'leadMinutes': 0, 'channel': 'email'}]; reminders[0].leadMinutes; invalid-request"})
    void names_the_field_that_is_wrong(String settings, String field, String code) {
        String body = "{\"settings\": {\"name\": \"Practice\", " + settings.replace('\'', '"') + "}}";
        as(tenant, "office").body(body).post("/tenant").then().statusCode(400).body("code", equalTo(code))
                .body("errors.field", hasItem("settings." + field));
        assertThat(events(tenant, "tenant.registered")).isZero();
    }

    private TenantRules standing() {
        return RunningCommandSide.context().getBean(Tenants.class).rules(tenant).orElseThrow();
    }
}
