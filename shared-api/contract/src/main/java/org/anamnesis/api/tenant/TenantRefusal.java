package org.anamnesis.api.tenant;

import org.anamnesis.api.RefusalCode;

/** Why a command on a tenant was refused. */
public enum TenantRefusal implements RefusalCode {
    TENANT_UNKNOWN(Kind.UNKNOWN, "The tenant has not been registered."),
    TENANT_NOT_REGISTERED(Kind.CONFLICT,
            "The tenant has to be registered first: its country decides time zone and currency."),
    COUNTRY_UNKNOWN(Kind.INVALID, "The country is none of ISO 3166-1."),
    SUBDIVISION_UNKNOWN(Kind.INVALID, "The subdivision is none whose public holidays are known."),
    TIME_ZONE_MISSING(Kind.INVALID, "The country has several time zones; name one."),
    TIME_ZONE_NOT_OF_COUNTRY(Kind.INVALID, "The time zone is none of the country."),
    CURRENCY_UNKNOWN(Kind.INVALID, "The currency is none of ISO 4217, or the country has none of its own; name one."),
    DIFFERENT_CONTENT(Kind.CONFLICT, "The tenant was registered with other settings; change them.");

    private final Kind kind;
    private final String sentence;

    TenantRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
