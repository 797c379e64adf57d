package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;
import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Money;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An invoice was issued.
 *
 * @param invoiceId      the invoice
 * @param patientId      the patient
 * @param number         its number, counted up in the tenant without gaps; absent where it was brought in
 * @param externalNumber the number it had in the system it was brought in from
 * @param issuedOn       the day of issue, in the tenant's time zone
 * @param dueOn          the last day on which it is paid in time; absent where it was brought in
 * @param net            the sum of its lines
 * @param tax            the sum of their taxes
 * @param total          what is to be paid
 * @param parts          who owes how much of it; their sum is the total
 */
@Revision("1")
public record InvoiceIssued(@NotPersonal InvoiceId invoiceId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable Long number, @NotPersonal @Nullable String externalNumber,
        @PersonalData(CLINICAL) LocalDate issuedOn, @PersonalData(CLINICAL) @Nullable LocalDate dueOn,
        @PersonalData(CLINICAL) Money net, @PersonalData(CLINICAL) Money tax, @PersonalData(CLINICAL) Money total,
        @PersonalData(IDENTITY) List<PayerPart> parts) implements InvoiceEvent {

    /** Absent lists are empty ones. */
    public InvoiceIssued {
        parts = Lists.orEmpty(parts);
    }
}
