package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.RoundedAmount;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.InsuranceComponent;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/** What FHIR's ExplanationOfBenefit says: what was paid of a claim, and who covers the patient. */
final class ExplanationsOfBenefit {

    /** A URI that is short enough; whatever else stands for one might be what no database can keep. */
    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,100}");

    /** How some systems, Synthea among them, name the absence of an insurer. */
    private static final Pattern NOBODY = Pattern.compile("no[ _-]?insurance", Pattern.CASE_INSENSITIVE);

    private ExplanationsOfBenefit() {}

    /** What the resource becomes; the payment is found by the name that the entry has for it. */
    static ImportSteps explanation(UUID id, @Nullable String fullUrl, ExplanationOfBenefit fhir,
            References references, ResourceIds ids) {
        mustBeSettled(fhir);
        PatientId patient = references.patient(fhir.getPatient());
        Payer payer = payor(fhir, references).orElse(null);
        ImportSteps steps = new ImportSteps();
        RoundedAmount paid = paid(fhir.getPayment().getAmount());
        if (paid != null) {
            steps.paid(paid);
        }
        // What is less than the smallest coin is reported among the roundings, and nothing came in.
        if (paid != null && paid.money().amount().signum() > 0) {
            Payment payment = new Payment(paid.money(), reference(id, fullUrl, fhir), PaymentMethod.OTHER,
                    received(fhir), payer, paid.isExact() ? null : paid.exact());
            steps.add(Phase.PAYMENTS,
                    new ReceivePayment(invoice(fhir, references), patient, new PaymentId(id), payment), payment);
        }
        if (payer != null) {
            Coverage coverage = new Coverage(payer, null, null, from(fhir), null);
            steps.cover(coverage.validFrom(), new AddCoverage(ids.billingAccount(patient), patient,
                    ids.coverage(patient, payer), coverage));
        }
        return steps;
    }

    /** The insurer, else the payor of the coverage that was claimed on. */
    private static Optional<Payer> payor(ExplanationOfBenefit fhir, References references) {
        Stream<Reference> payors = fhir.getInsurance().stream()
                .sorted(Comparator.comparing(insurance -> !insurance.getFocal()))
                .map(InsuranceComponent::getCoverage)
                .flatMap(coverage -> references.find(coverage, org.hl7.fhir.r4.model.Coverage.class).stream())
                .flatMap(coverage -> coverage.getPayor().stream());
        return Stream.concat(Stream.of(fhir.getInsurer()), payors)
                .flatMap(payor -> organization(payor, references).stream()).findFirst();
    }

    private static Optional<Payer> organization(Reference payor, References references) {
        if (references.resolve(payor, ResourceIds.PATIENT).isPresent()
                || references.find(payor, RelatedPerson.class).isPresent()) {
            return Optional.empty();
        }
        Organization organization = references.find(payor, Organization.class).orElseGet(Organization::new);
        String name = organization.hasName() ? organization.getName() : payor.getDisplay();
        return Optional.ofNullable(name).filter(said -> !said.isBlank() && !NOBODY.matcher(said).matches())
                .map(said -> Payer.organization(said, Persons.identifiers(organization.getIdentifier()).stream()
                        .findFirst().orElse(null)));
    }

    private static void mustBeSettled(ExplanationOfBenefit fhir) {
        Claims.mustBeInForce(fhir.getStatusElement(), fhir.getUseElement());
        switch (fhir.getOutcome()) {
            case COMPLETE, PARTIAL -> {
            }
            case QUEUED -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "outcome");
            case ERROR -> throw new CommandRefused(ImportRefusal.NOT_DONE, "outcome");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "outcome");
        }
    }

    private static @Nullable RoundedAmount paid(Money amount) {
        if (!amount.hasValue() || amount.getValue().signum() == 0) {
            return null;
        }
        refuseIf(amount.getValue().signum() < 0, BillingRefusal.AMOUNT_NEGATIVE, "payment.amount");
        return RoundedAmount.of(amount.getValue(), Quantities.currency(amount, "payment.amount"));
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
        ClinicalTime paid = Times.time(fhir.getPayment().getDateElement());
        return paid == null ? Times.time(fhir.getCreatedElement(), "payment.date") : paid;
    }

    private static LocalDate from(ExplanationOfBenefit fhir) {
        ClinicalTime from = Times.time(fhir.getBillablePeriod());
        return (from == null ? Times.time(fhir.getCreatedElement(), "billablePeriod") : from).day();
    }
}
