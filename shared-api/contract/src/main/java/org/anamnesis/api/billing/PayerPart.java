package org.anamnesis.api.billing;

import org.anamnesis.api.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one payer owes of an invoice.
 *
 * @param payer      who
 * @param coverageId by which coverage, where it is by one
 * @param amount     how much
 */
public record PayerPart(Payer payer, @Nullable CoverageId coverageId, Money amount) {}
