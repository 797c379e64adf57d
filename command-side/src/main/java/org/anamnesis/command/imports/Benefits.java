package org.anamnesis.command.imports;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.imports.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Money;
import org.jspecify.annotations.Nullable;

/** What FHIR's ExplanationOfBenefit says: what was paid of a claim, and who covers the patient. */
final class Benefits {

    /** A URI that is short enough; whatever else stands for one might be what no database can keep. */
    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,100}");

    private Benefits() {}

    /** What the resource says; the payment is found by the name that the entry has for it. */
    static Statements explanation(UUID id, @Nullable String fullUrl, ExplanationOfBenefit fhir,
            References references) {
        mustBeInForce(fhir);
        PatientId patient = new PatientId(references.patient(fhir.getPatient()));
        Payer payer = Payors.payor(fhir, references).orElse(null);
        Statements says = new Statements();
        Rounded paid = paid(fhir.getPayment().getAmount());
        if (paid != null) {
            says.paid(paid);
        }
        // What is less than the smallest coin is reported among the roundings, and nothing came in.
        if (paid != null && paid.money().amount().signum() > 0) {
            Payment payment = new Payment(paid.money(), reference(id, fullUrl, fhir), PaymentMethod.OTHER,
                    received(fhir), payer, paid.isExact() ? null : paid.exact());
            says.say(Phase.PAYMENTS,
                    new ReceivePayment(invoice(fhir, references), patient, new PaymentId(id), payment), payment);
        }
        if (payer != null) {
            Coverage coverage = new Coverage(payer, null, null, from(fhir), null);
            says.cover(coverage.validFrom(), new AddCoverage(references.billingAccount(patient), patient,
                    references.coverage(patient, payer), coverage));
        }
        return says;
    }

    private static void mustBeInForce(ExplanationOfBenefit fhir) {
        switch (fhir.getStatus()) {
            case ACTIVE -> {
            }
            case CANCELLED, DRAFT, ENTEREDINERROR -> throw new CommandRefused(ImportRefusal.NOT_IN_FORCE, "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        }
        if (fhir.getUse() != ExplanationOfBenefit.Use.CLAIM) {
            throw new CommandRefused(ImportRefusal.NOT_IN_FORCE, "use");
        }
        switch (fhir.getOutcome()) {
            case COMPLETE, PARTIAL -> {
            }
            case QUEUED -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "outcome");
            case ERROR -> throw new CommandRefused(ImportRefusal.NOT_DONE, "outcome");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "outcome");
        }
    }

    private static @Nullable Rounded paid(Money amount) {
        if (!amount.hasValue() || amount.getValue().signum() == 0) {
            return null;
        }
        if (amount.getValue().signum() < 0) {
            throw new CommandRefused(BillingRefusal.AMOUNT_NEGATIVE, "payment.amount");
        }
        return Rounded.of(amount.getValue(), Rounded.currency(amount, "payment.amount"));
    }

    private static InvoiceId invoice(ExplanationOfBenefit fhir, References references) {
        return references.resolve(fhir.getClaim(), "Claim").map(InvoiceId::new)
                .orElseThrow(() -> new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "claim"));
    }

    private static String reference(UUID id, @Nullable String fullUrl, ExplanationOfBenefit fhir) {
        String name = fullUrl == null ? "ExplanationOfBenefit/" + fhir.getIdElement().getIdPart() : fullUrl;
        return REFERENCE.matcher(name).matches() ? name : id.toString();
    }

    private static ClinicalTime received(ExplanationOfBenefit fhir) {
        ClinicalTime paid = DataTypes.time(fhir.getPayment().getDateElement());
        return paid == null ? Acts.said(DataTypes.time(fhir.getCreatedElement()), "payment.date") : paid;
    }

    private static LocalDate from(ExplanationOfBenefit fhir) {
        ClinicalTime from = DataTypes.time(fhir.getBillablePeriod());
        return (from == null ? Acts.said(DataTypes.time(fhir.getCreatedElement()), "billablePeriod") : from).day();
    }
}
