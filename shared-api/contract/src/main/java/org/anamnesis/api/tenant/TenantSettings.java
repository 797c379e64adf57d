package org.anamnesis.api.tenant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.Lists;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant is, and by which rules it works. The country decides time zone, public holidays, currency and how
 * insured persons are identified.
 *
 * @param name                      what it is called by those who come there
 * @param country                   the country, by its two letters of ISO 3166-1
 * @param subdivision               the subdivision whose public holidays count too, by its letters of ISO 3166-2 after
 *                                  the country's, such as {@code BY} for DE-BY
 * @param timeZone                  the time zone by its IANA name; needed in a request only where the country has
 *                                  several, always present in events
 * @param currency                  the currency of its invoices; the country's where a request names none, always
 *                                  present in events
 * @param group                     the group of tenants (a franchise) whose reports may span it
 * @param reminders                 when and how appointments are reminded of; none where empty
 * @param cancellationNoticeMinutes how many minutes before its start an appointment can be cancelled without a fee;
 *                                  absent means a day
 * @param paymentTermDays           how many days after its issue an invoice is due; absent means 30
 */
public record TenantSettings(@NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country of ISO 3166-1") String country,
        @Pattern(regexp = "[A-Z0-9]{1,3}",
                message = "must be a subdivision of ISO 3166-2, without the country") @Nullable String subdivision,
        @Size(max = 60) @Nullable String timeZone,
        @Pattern(regexp = "[A-Z]{3}", message = "must be a currency of ISO 4217") @Nullable String currency,
        @Pattern(regexp = "[a-z0-9-]{1,40}", message = "must be 1 to 40 of a-z, 0-9 and -") @Nullable String group,
        @Size(max = 5) List<@NotNull @Valid ReminderRule> reminders,
        @Min(0) @Max(43_200) @Nullable Integer cancellationNoticeMinutes,
        @Min(0) @Max(365) @Nullable Integer paymentTermDays) {

    /** Absent lists are empty ones. */
    public TenantSettings {
        reminders = Lists.orEmpty(reminders);
    }
}
