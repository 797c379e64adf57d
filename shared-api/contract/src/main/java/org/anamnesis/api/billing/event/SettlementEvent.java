package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Money;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The issued invoice: what is owed, paid and given up. */
public sealed interface SettlementEvent extends InvoiceEvent {

    /**
     * An invoice was issued.
     *
     * @param number         its number, counted up in the tenant without gaps; absent where it was brought in
     * @param externalNumber the number it had in the system it was brought in from
     * @param issuedOn       the day of issue, in the tenant's time zone
     * @param dueOn          the last day on which it is paid in time; absent where it was brought in
     * @param net            the sum of its lines
     * @param tax            the sum of their taxes
     * @param total          what is to be paid
     * @param parts          who owes how much of it; their sum is the total
     */
    @EventName("invoice.issued")
    @Revision("1")
    record InvoiceIssued(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable Long number, @NotPersonal @Nullable String externalNumber,
            @PersonalData(CLINICAL) LocalDate issuedOn, @PersonalData(CLINICAL) @Nullable LocalDate dueOn,
            @PersonalData(CLINICAL) Money net, @PersonalData(CLINICAL) Money tax, @PersonalData(CLINICAL) Money total,
            @PersonalData(IDENTITY) List<PayerPart> parts) implements SettlementEvent {

        /** Absent lists are empty ones. */
        public InvoiceIssued {
            parts = Lists.orEmpty(parts);
        }
    }

    /**
     * Money came in.
     *
     * @param payment how much, and how
     */
    @EventName("invoice.payment-received")
    @Revision("1")
    record PaymentReceived(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal PaymentId paymentId, @PersonalData(IDENTITY) Payment payment) implements SettlementEvent {}

    /**
     * Money of a payment went back.
     *
     * @param amount how much
     * @param reason why
     */
    @EventName("invoice.payment-refunded")
    @Revision("1")
    record PaymentRefunded(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal RefundId refundId, @NotPersonal PaymentId paymentId, @PersonalData(IDENTITY) Money amount,
            @PersonalData(IDENTITY) String reason) implements SettlementEvent {}

    /**
     * An amount was taken off what is outstanding.
     *
     * @param amount how much
     * @param reason why
     */
    @EventName("invoice.credited")
    @Revision("1")
    record InvoiceCredited(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @NotPersonal CreditId creditId, @PersonalData(IDENTITY) Money amount,
            @PersonalData(IDENTITY) String reason) implements SettlementEvent {}

    /**
     * An issued invoice was taken back as a whole.
     *
     * @param amount what was outstanding and is credited
     * @param reason why
     */
    @EventName("invoice.voided")
    @Revision("1")
    record InvoiceVoided(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @PersonalData(IDENTITY) Money amount, @PersonalData(IDENTITY) String reason) implements SettlementEvent {}

    /**
     * What was outstanding was given up.
     *
     * @param amount how much
     * @param reason why
     */
    @EventName("invoice.written-off")
    @Revision("1")
    record InvoiceWrittenOff(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @PersonalData(IDENTITY) Money amount, @PersonalData(IDENTITY) String reason) implements SettlementEvent {}

    /**
     * An invoice was not paid in time.
     *
     * @param day         the day on which it was found so
     * @param outstanding how much
     */
    @EventName("invoice.overdue")
    @Revision("1")
    record InvoiceOverdue(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
            @PersonalData(IDENTITY) LocalDate day,
            @PersonalData(IDENTITY) Money outstanding) implements SettlementEvent {}
}
