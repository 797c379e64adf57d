package org.anamnesis.records.billing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks what services cost, by system and code.
 *
 * @param paging which page
 */
public record TariffsOfTenant(String tenant, Paging paging) {

    /**
     * A page of tariffs.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Tariffs(List<Tariff> tariffs, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * What a service costs.
     *
     * @param id     the tariff
     * @param prices its prices, the latest first: each holds until the first day of the one above for the same unit
     */
    public record Tariff(TariffId id, Coding service, List<Priced> prices) {}

    /**
     * A price.
     *
     * @param amount     what one of it costs before tax
     * @param unit       what one of it is, a UCUM code; absent for a price whatever the unit
     * @param taxPercent tax on top of it
     * @param validFrom  the first day of service for which it holds
     * @param setAt      when it was stated
     * @param setBy      who stated it, an id
     */
    public record Priced(Money amount, @Schema(example = "{capsule}") @Nullable String unit,
            @Schema(example = "19") BigDecimal taxPercent,
            @Schema(example = "2026-01-01") LocalDate validFrom, Instant setAt, String setBy) {}
}
