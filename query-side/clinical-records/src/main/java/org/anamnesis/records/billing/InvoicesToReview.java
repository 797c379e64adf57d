package org.anamnesis.records.billing;

import org.anamnesis.records.web.Paging;

/**
 * Asks at which invoices somebody has to look, the longest waiting last. One leaves the list when somebody
 * said of all that was asked that it was looked at, or it is withdrawn or voided.
 *
 * @param paging which page
 */
public record InvoicesToReview(String tenant, Paging paging) {}
