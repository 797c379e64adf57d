package org.anamnesis.api.billing.command;

import java.util.List;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Brings an invoice of another system in, issued as it stands.
 *
 * @param checkupId      the checkup it is for
 * @param lines          its lines, which make up its total
 * @param currency       the currency of all its amounts
 * @param issued         when it was issued
 * @param externalNumber the number it had there
 */
public record ImportInvoice(@TargetAggregateIdentifier InvoiceId invoiceId, PatientId patientId,
        @Nullable CheckupId checkupId, List<ImportedLine> lines, String currency, ClinicalTime issued,
        String externalNumber) implements AboutPatient {}
