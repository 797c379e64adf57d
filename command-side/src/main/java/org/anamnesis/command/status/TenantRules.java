package org.anamnesis.command.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import org.anamnesis.api.tenant.TenantSettings;

/**
 * By which rules a tenant works, at the moment of a decision. Command handlers take it as a parameter; where nobody
 * stated the rules the command is refused before it is handled.
 *
 * @param settings the settings, with time zone and currency
 * @param now      the moment of the decision
 */
public record TenantRules(TenantSettings settings, Instant now) {

    /** A day. */
    private static final int NOTICE_MINUTES = 1440;
    private static final int TERM_DAYS = 30;

    /** The tenant's time zone. */
    public ZoneId zone() {
        return ZoneId.of(Objects.requireNonNull(settings.timeZone()));
    }

    /** The day it is now, where the tenant is. */
    public LocalDate today() {
        return now.atZone(zone()).toLocalDate();
    }

    /** The currency of its invoices. */
    public Currency currency() {
        return Currency.getInstance(Objects.requireNonNull(settings.currency()));
    }

    /** How many minutes before its start an appointment can be cancelled without a fee. */
    public int cancellationNoticeMinutes() {
        return Objects.requireNonNullElse(settings.cancellationNoticeMinutes(), NOTICE_MINUTES);
    }

    /** How many days after its issue an invoice is due. */
    public int paymentTermDays() {
        return Objects.requireNonNullElse(settings.paymentTermDays(), TERM_DAYS);
    }
}
