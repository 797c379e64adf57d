package org.anamnesis.command.tenant;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anamnesis.api.tenant.TenantRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.calendar.PublicHolidays;
import org.jspecify.annotations.Nullable;

/** What the country decides for a tenant. Sources: ISO 3166 and 4217 as Java has them, time zones as CLDR has them. */
final class CountryRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final TimeZoneNames NAMES = TimeZoneNames.getInstance(ULocale.ENGLISH);
    /** Zones that show the same time from then on do so by their rules, not by chance. */
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private CountryRules() {}

    /** The settings with time zone and currency, or a refusal. */
    static TenantSettings complete(TenantSettings stated) {
        String country = stated.country();
        require(COUNTRIES.contains(country), TenantRefusal.COUNTRY_UNKNOWN, "country");
        require(stated.subdivision() == null || PublicHolidays.knows(country, stated.subdivision()),
                TenantRefusal.SUBDIVISION_UNKNOWN, "subdivision");
        return new TenantSettings(stated.name(), country, stated.subdivision(), timeZone(country, stated.timeZone()),
                currency(country, stated.currency()), stated.group(), stated.reminders(),
                stated.cancellationNoticeMinutes(), stated.paymentTermDays());
    }

    private static String timeZone(String country, @Nullable String named) {
        Set<String> zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
        if (named != null) {
            require(ZoneId.getAvailableZoneIds().contains(named) && zones.contains(TimeZone.getCanonicalID(named)),
                    TenantRefusal.TIME_ZONE_NOT_OF_COUNTRY, "timeZone");
            return named;
        }
        require(zones.stream().map(CountryRules::clock).distinct().count() == 1, TenantRefusal.TIME_ZONE_MISSING,
                "timeZone");
        return TimeZone.getIanaID(best(country, zones));
    }

    private static List<Object> clock(String zone) {
        ZoneRules rules = ZoneId.of(zone).getRules();
        return List.of(rules.getOffset(LATER), rules.getTransitionRules());
    }

    /** Of zones that show the same time, such as Berlin and Büsingen, the one by which the country is known. */
    private static String best(String country, Set<String> zones) {
        String any = zones.iterator().next();
        String shared = NAMES.getMetaZoneID(any, LATER.toEpochMilli());
        String known = shared == null ? any : NAMES.getReferenceZoneID(shared, country);
        return zones.contains(known) ? known : any;
    }

    private static String currency(String country, @Nullable String named) {
        if (named == null) {
            Currency own = Currency.getInstance(Locale.of("", country));
            require(own != null, TenantRefusal.CURRENCY_UNKNOWN, "currency");
            return own.getCurrencyCode();
        }
        // Gold and the like have no minor unit: nobody pays an invoice in them.
        require(Currency.availableCurrencies().anyMatch(
                known -> known.getCurrencyCode().equals(named) && known.getDefaultFractionDigits() >= 0),
                TenantRefusal.CURRENCY_UNKNOWN, "currency");
        return named;
    }

    private static void require(boolean holds, TenantRefusal refusal, String field) {
        refuseIf(!holds, refusal, "settings." + field);
    }
}
