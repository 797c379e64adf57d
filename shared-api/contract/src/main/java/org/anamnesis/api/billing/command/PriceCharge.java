package org.anamnesis.api.billing.command;

import java.math.BigDecimal;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Prices a charge that the tariff did not know.
 *
 * @param unitPrice  what one of it costs before tax
 * @param taxPercent tax on top of it
 */
public record PriceCharge(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId, LineId lineId,
        Money unitPrice, BigDecimal taxPercent) implements AboutPatient {}
