package org.anamnesis.records.billing;

import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Asks at which invoices somebody has to look, the longest waiting last. One leaves the list when somebody
 * said of all that was asked that it was looked at, or it is withdrawn or voided.
 *
 * @param after where the page before ended; absent for the first
 * @param limit how many at most
 */
public record InvoicesToReview(String tenant, @Nullable Cursor after, int limit) {}
