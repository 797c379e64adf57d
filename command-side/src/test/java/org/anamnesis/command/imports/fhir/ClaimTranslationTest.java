package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Clinic.command;
import static org.anamnesis.command.imports.fhir.Clinic.commands;
import static org.anamnesis.command.imports.fhir.Clinic.fullUrl;
import static org.anamnesis.command.imports.fhir.Clinic.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.billing.command.ImportInvoice;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTranslationTest {

    private static final LocalDate VISIT = LocalDate.of(2015, 6, 1);

    @Test
    void each_item_with_an_amount_is_a_line_and_the_rest_of_the_total_a_fee() {
        assertThat(invoice(310).lines()).extracting(ImportedLine::charge).containsExactly(
                charge(ChargeKind.PROCEDURE, new Coding(Coding.SNOMED_CT, "127783003", "Spirometry"), "Spirometry",
                        VISIT),
                charge(ChargeKind.PROCEDURE,
                        new Coding(Coding.CVX, "140", "Influenza, seasonal, injectable, preservative free"),
                        "Influenza, seasonal, injectable, preservative free", LocalDate.of(2015, 5, 31)),
                charge(ChargeKind.IMPORTED_FEE, null, "encounter fee (imported)", VISIT));
        assertThat(amounts(310)).containsExactly("100.10 USD", "140.52 USD", "119.38 USD");
    }

    @Test
    void an_invoice_is_for_the_encounter_of_its_items() {
        ImportInvoice invoice = invoice(310);
        assertThat(invoice.invoiceId()).isEqualTo(new InvoiceId(id("Claim", 310)));
        assertThat(invoice.checkupId()).isEqualTo(new CheckupId(id("Encounter", 301)));
        assertThat(invoice.issued()).isEqualTo(new ClinicalTime("2015-06-02T09:00:00+02:00"));
        assertThat(invoice.externalNumber()).isEqualTo("310");
        assertThat(steps(310).omitted()).isEmpty();
    }

    @Test
    void what_a_pharmacy_claims_is_the_medication_of_its_prescription() {
        assertThat(invoice(311).lines()).extracting(ImportedLine::charge).containsExactly(charge(ChargeKind.MEDICATION,
                new Coding(Coding.RXNORM, "308182", "Amoxicillin 250 MG Oral Capsule"), "medication (imported)",
                VISIT));
        assertThat(amounts(311)).containsExactly("255.00 USD");
        assertThat(invoice(319).lines().getLast().charge().service()).as("the prescription is nowhere").isNull();
        assertThat(invoice(319).lines().getLast().charge().kind()).isEqualTo(ChargeKind.MEDICATION);
    }

    @Test
    void a_claim_without_items_is_one_fee_of_no_encounter() {
        assertThat(amounts(312)).containsExactly("50.50 USD");
        assertThat(invoice(312).checkupId()).isNull();
        assertThat(invoice(312).externalNumber()).isEqualTo("C-312");
        assertThat(invoice(312).lines().getFirst().charge().practitionerId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"313, 70.00 USD;30.02 USD;-0.02 USD", "314, 1000 JPY;234 JPY", "315, 3.124 KWD;6.876 KWD",
            "316, 20.00 USD", "317, 10.00 USD;10.00 USD;0.01 USD"})
    void lines_make_up_the_total_to_the_minor_unit_of_any_currency(int number, String lines) {
        assertThat(amounts(number)).containsExactly(lines.split(";"));
    }

    @Test
    void items_above_the_total_are_adjusted() {
        assertThat(invoice(313).lines().getLast().charge())
                .isEqualTo(charge(ChargeKind.IMPORTED_FEE, null, "adjustment (imported)", VISIT));
    }

    @Test
    void an_item_that_names_nothing_is_charged_all_the_same() {
        assertThat(invoice(317).lines()).extracting(line -> line.charge().description())
                .containsExactly("Spirometry", "service (imported)", "encounter fee (imported)");
        assertThat(invoice(317).issued()).isEqualTo(new ClinicalTime("2015-06-01T00:30:00+02:00"));
    }

    @Test
    void what_is_owed_is_owed_without_its_encounter_too() {
        assertThat(invoice(319).checkupId()).isNull();
        assertThat(steps(319).omitted()).containsExactly(ImportRefusal.ENCOUNTER_UNRESOLVED);
    }

    @ParameterizedTest
    @CsvSource({"318, WRONG_CURRENCY, item.net", "324, CURRENCY_UNKNOWN, total", "325, CURRENCY_UNKNOWN, total",
            "326, AMOUNT_NEGATIVE, total", "327, NO_CHARGES, total", "329, NO_CHARGES, total",
            "338, AMOUNT_NEGATIVE, payment.amount", "344, CURRENCY_UNKNOWN, payment.amount"})
    void refuses_what_is_no_money(int number, BillingRefusal why, String field) {
        assertRefused(number, why, field);
    }

    @ParameterizedTest
    @CsvSource({"320, NOT_IN_FORCE, status", "321, NOT_IN_FORCE, status", "322, NOT_IN_FORCE, status",
            "323, NOT_IN_FORCE, use", "328, NO_TIME, billablePeriod", "335, UNRESOLVED_REFERENCE, claim",
            "336, NOT_IN_FORCE, status", "337, NOT_YET_BEGUN, outcome", "343, NOT_IN_FORCE, use",
            "345, NO_TIME, payment.date"})
    void refuses_what_nobody_owes_or_paid(int number, ImportRefusal why, String field) {
        assertRefused(number, why, field);
    }

    @Test
    void a_payment_keeps_what_it_was_before_it_was_rounded() {
        ReceivePayment paid = command(330, ReceivePayment.class);
        assertThat(paid.invoiceId()).isEqualTo(new InvoiceId(id("Claim", 310)));
        assertThat(paid.paymentId().value()).isEqualTo(id("ExplanationOfBenefit", 330));
        assertThat(paid.payment()).isEqualTo(new Payment(Money.of("337.25", "USD"), fullUrl(330), PaymentMethod.OTHER,
                new ClinicalTime("2015-07"), mutual(), new BigDecimal("337.24800000000005")));
        assertThat(steps(330).paid().getFirst().difference()).isEqualByComparingTo("0.00199999999995");
        assertThat(command(332, ReceivePayment.class).payment().original()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"333, 1234 JPY, -0.5", "334, 5.000 KWD, -0.0005", "332, 50.50 USD, 0"})
    void payments_are_rounded_half_even_to_the_minor_unit_of_any_currency(int number, String paid, String rounding) {
        assertThat(text(command(number, ReceivePayment.class).payment().amount())).isEqualTo(paid);
        assertThat(steps(number).paid().getFirst().difference()).isEqualByComparingTo(rounding);
    }

    @Test
    void no_payment_comes_of_nothing_nor_of_less_than_the_smallest_coin() {
        assertThat(commands(331)).hasExactlyElementsOfTypes(AddCoverage.class);
        assertThat(steps(331).paid()).isEmpty();
        assertThat(commands(339)).isEmpty();
        assertThat(steps(339).paid().getFirst().difference()).isEqualByComparingTo("-0.001");
        assertThat(commands(346)).isEmpty();
    }

    @Test
    void the_payer_is_the_insurer_else_the_payor_of_the_coverage_unless_that_is_the_patient() {
        assertThat(coverage(330).coverage().payer()).isEqualTo(mutual());
        assertThat(coverage(331).coverage().payer()).isEqualTo(Payer.organization("medicare", null));
        assertThat(coverage(332).coverage().payer()).isEqualTo(Payer.organization("medicare", null));
        assertThat(command(332, ReceivePayment.class).payment().payer())
                .isEqualTo(Payer.organization("medicare", null));
        assertThat(commands(341)).hasExactlyElementsOfTypes(ReceivePayment.class);
        assertThat(command(341, ReceivePayment.class).payment().payer()).isNull();
    }

    @Test
    void a_coverage_is_one_for_each_payor_and_shares_nothing() {
        assertThat(coverage(331).coverageId()).isEqualTo(coverage(332).coverageId())
                .isNotEqualTo(coverage(330).coverageId());
        assertThat(coverage(332).coverage().validFrom()).isEqualTo(LocalDate.of(2013, 5, 1));
        assertThat(coverage(332).coverage().share()).isNull();
        assertThat(steps(332).steps().getLast().sequence()).isLessThan(steps(331).steps().getLast().sequence());
    }

    private static void assertRefused(int number, Enum<?> why, String field) {
        assertThatThrownBy(() -> steps(number)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(why);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static ImportInvoice invoice(int number) {
        return command(number, ImportInvoice.class);
    }

    private static AddCoverage coverage(int number) {
        return command(number, AddCoverage.class);
    }

    private static List<String> amounts(int number) {
        return invoice(number).lines().stream().map(line -> text(line.amount())).toList();
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency();
    }

    private static Charge charge(ChargeKind kind, Coding service, String description, LocalDate day) {
        return new Charge(kind, service, description, BigDecimal.ONE, day, new PractitionerId(
                TestIds.IDS.of("import", "t1", "Practitioner", "http://hl7.org/fhir/sid/us-npi", "542")));
    }

    private static Payer mutual() {
        return Payer.organization("Health Mutual", Identifier.of("urn:example:insurers", "I-7", null));
    }

    private static UUID id(String type, int number) {
        return TestIds.IDS.of("import", "t1", "", type, "id", Integer.toString(number));
    }
}
