package org.anamnesis.records.billing;

import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Asks which invoices were not paid in time and still are not, the longest overdue first.
 *
 * @param after where the page before ended; absent for the first
 * @param limit how many at most
 */
public record OverdueInvoices(String tenant, @Nullable Cursor after, int limit) {}
