package org.anamnesis.api.billing;

import org.anamnesis.api.value.Money;

/**
 * A line of an invoice that was brought in.
 *
 * @param charge what it charges for
 * @param amount how much, tax included
 */
public record ImportedLine(LineId lineId, Charge charge, Money amount) {}
