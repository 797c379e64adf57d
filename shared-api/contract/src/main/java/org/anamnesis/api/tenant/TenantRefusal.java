package org.anamnesis.api.tenant;

import org.anamnesis.api.RefusalCode;

/** Why a command on a tenant was refused. */
public enum TenantRefusal implements RefusalCode {
    /** Nobody stated the settings yet. */
    TENANT_UNKNOWN(Kind.UNKNOWN, "The tenant has not been registered."),
    /** A rule needs settings that nobody stated. */
    TENANT_NOT_REGISTERED(Kind.CONFLICT,
            "The tenant has to be registered first: its country decides time zone and currency."),
    /** No such country. */
    COUNTRY_UNKNOWN(Kind.INVALID, "The country is none of ISO 3166-1."),
    /** No such subdivision. */
    SUBDIVISION_UNKNOWN(Kind.INVALID, "The subdivision is none whose public holidays are known."),
    /** The country alone does not tell the time zone. */
    TIME_ZONE_MISSING(Kind.INVALID, "The country has several time zones; name one."),
    /** No such zone, or one of elsewhere. */
    TIME_ZONE_NOT_OF_COUNTRY(Kind.INVALID, "The time zone is none of the country."),
    /** No such currency. */
    CURRENCY_UNKNOWN(Kind.INVALID, "The currency is none of ISO 4217, or the country has none of its own; name one."),
    /** Registered before, otherwise. */
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
