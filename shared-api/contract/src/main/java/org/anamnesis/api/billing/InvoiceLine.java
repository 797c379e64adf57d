package org.anamnesis.api.billing;

import java.math.BigDecimal;
import org.anamnesis.api.value.Money;

/**
 * A line of an invoice. Source: FHIR R4 {@code Invoice.lineItem}.
 *
 * @param charge     what it charges for
 * @param unitPrice  what one of it costs before tax
 * @param taxPercent tax on top of it
 * @param net        quantity times price, rounded half-even to the minor unit
 * @param tax        tax on the net amount, rounded half-even to the minor unit
 */
public record InvoiceLine(Charge charge, Money unitPrice, BigDecimal taxPercent, Money net, Money tax) {}
