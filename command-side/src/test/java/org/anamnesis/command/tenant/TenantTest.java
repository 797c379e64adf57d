package org.anamnesis.command.tenant;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.List;
import org.anamnesis.api.tenant.TenantId;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.tenant.command.ChangeTenantSettings;
import org.anamnesis.api.tenant.command.RegisterTenant;
import org.anamnesis.api.tenant.event.TenantEvent.TenantRegistered;
import org.anamnesis.api.tenant.event.TenantEvent.TenantSettingsChanged;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.anamnesis.plumbing.testing.TestIds;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantTest {

    private final TenantId id = new TenantId(TestIds.IDS.tenant("t1"));
    private final TenantSettings bavaria = settings("DE", "BY", "Europe/Berlin", "EUR");
    private final Object registered = new GenericEventMessage<>(new TenantRegistered(id, bavaria), LIVE);
    private final FixtureConfiguration<Tenant> fixture = Fixtures.of(Tenant.class);

    @ParameterizedTest
    @CsvSource({"DE, Europe/Berlin, EUR", "AT, Europe/Vienna, EUR", "GB, Europe/London, GBP", "IN, Asia/Kolkata, INR",
            "JP, Asia/Tokyo, JPY", "KW, Asia/Kuwait, KWD", "AR, America/Argentina/Buenos_Aires, ARS",
            "MY, Asia/Kuching, MYR", "TN, Africa/Tunis, TND", "CH, Europe/Zurich, CHF"})
    void takes_time_zone_and_currency_from_a_country_that_has_one_of_each(String country, String zone,
            String currency) {
        fixture.givenNoPriorActivity().when(new RegisterTenant(id, settings(country, null, null, null)), LIVE)
                .expectEvents(new TenantRegistered(id, settings(country, null, zone, currency)));
    }

    @ParameterizedTest
    @CsvSource({"US, America/New_York, USD", "CL, America/Santiago, CLP", "AU, Australia/Sydney, AUD",
            "ES, Atlantic/Canary, EUR", "IN, Asia/Calcutta, INR", "DE, Europe/Busingen, CHF"})
    void keeps_a_time_zone_and_currency_that_are_named(String country, String zone, String currency) {
        TenantSettings stated = settings(country, null, zone, currency);
        fixture.givenNoPriorActivity().when(new RegisterTenant(id, stated), LIVE)
                .expectEvents(new TenantRegistered(id, stated));
    }

    @ParameterizedTest
    @CsvSource({"XX, , , , COUNTRY_UNKNOWN, settings.country", "DE, XX, , , SUBDIVISION_UNKNOWN, settings.subdivision",
            "US, , , , TIME_ZONE_MISSING, settings.timeZone", "CL, , , , TIME_ZONE_MISSING, settings.timeZone",
            "DE, , Europe/Vienna, , TIME_ZONE_NOT_OF_COUNTRY, settings.timeZone",
            "DE, , europe/berlin, , TIME_ZONE_NOT_OF_COUNTRY, settings.timeZone",
            "DE, , +01:00, , TIME_ZONE_NOT_OF_COUNTRY, settings.timeZone",
            "DE, , , XYZ, CURRENCY_UNKNOWN, settings.currency", "DE, , , XAU, CURRENCY_UNKNOWN, settings.currency",
            "AQ, , Antarctica/Troll, , CURRENCY_UNKNOWN, settings.currency"})
    void refuses_what_the_country_has_not(String country, String subdivision, String zone, String currency,
            TenantRefusal refusal, String field) {
        TenantSettings stated = settings(country, subdivision, zone, currency);
        fixture.givenNoPriorActivity().when(new RegisterTenant(id, stated), LIVE)
                .expectException(Refused.with(refusal, field));
        fixture.given(registered).when(new ChangeTenantSettings(id, stated), LIVE)
                .expectException(Refused.with(refusal, field));
    }

    @Test
    void registers_once() {
        fixture.given(registered).when(new RegisterTenant(id, settings("DE", "BY", null, null)), LIVE)
                .expectNoEvents();
        fixture.given(registered).when(new RegisterTenant(id, settings("DE", "BE", null, null)), LIVE)
                .expectException(Refused.with(TenantRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void changes_settings_once() {
        TenantSettingsChanged changed = new TenantSettingsChanged(id, settings("AT", null, "Europe/Vienna", "EUR"));
        ChangeTenantSettings change = new ChangeTenantSettings(id, settings("AT", null, null, null));
        fixture.given(registered).when(change, LIVE).expectEvents(changed);
        fixture.given(registered, new GenericEventMessage<>(changed, LIVE)).when(change, LIVE).expectNoEvents();
    }

    @Test
    void a_repeated_registration_stays_silent_after_a_change() {
        TenantSettingsChanged changed = new TenantSettingsChanged(id, settings("AT", null, "Europe/Vienna", "EUR"));
        fixture.given(registered, new GenericEventMessage<>(changed, LIVE)).when(new RegisterTenant(id, bavaria), LIVE)
                .expectNoEvents();
    }

    @Test
    void is_unknown_to_another_tenant() {
        fixture.given(registered).when(new ChangeTenantSettings(id, bavaria), FOREIGN)
                .expectException(Refused.with(TenantRefusal.TENANT_UNKNOWN));
    }

    private static TenantSettings settings(String country, String subdivision, String zone, String currency) {
        return new TenantSettings("Practice", country, subdivision, zone, currency, null, List.of(), null, null);
    }
}
