package org.anamnesis.records.billing;

import java.util.List;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of a worklist of invoices.
 *
 * @param next       where the next page begins; absent on the last
 * @param asOf       up to when the record is read
 * @param incomplete events of the tenant, about whichever patient, that could not be applied
 */
public record InvoiceList(List<Invoice> invoices, @Nullable String next, AsOf asOf, long incomplete) {}
