package org.anamnesis.records.billing;

import org.anamnesis.records.web.Paging;

/**
 * Asks which invoices were not paid in time and still are not, the longest overdue first.
 *
 * @param paging which page
 */
public record OverdueInvoices(String tenant, Paging paging) {}
