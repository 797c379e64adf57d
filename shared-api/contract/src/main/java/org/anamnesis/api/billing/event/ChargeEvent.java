package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.EventName;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/** What is charged on a draft. */
public sealed interface ChargeEvent extends InvoiceEvent {

    /** Something that was done was put on an invoice. */
    @EventName("invoice.charge-added")
    @Revision("1")
    record ChargeAdded(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal LineId lineId, @PersonalData(CLINICAL) InvoiceLine line) implements ChargeEvent {}

    /**
     * Something was done for which the tariff has no price; somebody has to price or remove it before the invoice is
     * issued.
     *
     * @param charge what was done
     */
    @EventName("invoice.charge-not-priced")
    @Revision("1")
    record ChargeNotPriced(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal LineId lineId, @PersonalData(CLINICAL) Charge charge) implements ChargeEvent {}

    /**
     * A charge was taken off a draft.
     *
     * @param reason why
     */
    @EventName("invoice.charge-removed")
    @Revision("1")
    record ChargeRemoved(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal LineId lineId, @PersonalData(CLINICAL) String reason) implements ChargeEvent {}
}
