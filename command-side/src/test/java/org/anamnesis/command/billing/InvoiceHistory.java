package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.ChargeKind;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.PayerPart;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.billing.command.IssueInvoice;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeAdded;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeNotPriced;
import org.anamnesis.api.billing.event.DraftEvent.InvoiceDrafted;
import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceIssued;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.TenantRules;
import org.anamnesis.command.testing.Fixtures;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;

/** An invoice and what may have happened to it. */
class InvoiceHistory {

    static final Coding SUTURE = new Coding(Coding.SNOMED_CT, "288086009", "Suture open wound");
    static final LocalDate DAY = LocalDate.parse("2026-03-14");
    static final Payer INSURER = Payer.organization("AOK", null);
    /** Half past eleven in the evening in Berlin is still the day before in UTC. */
    static final TenantRules TENANT = new TenantRules(new TenantSettings("Praxis", "DE", null,
            "Europe/Berlin", "EUR", null, List.of(), null, 14), Instant.parse("2026-03-14T23:30:00Z"));
    static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    final InvoiceId id = new InvoiceId(UUID.randomUUID());
    final PatientId patient = new PatientId(UUID.randomUUID());
    final LineId line = new LineId(UUID.randomUUID());
    final Charge suture = charge("1");
    final InvoiceDrafted drafted = new InvoiceDrafted(id, patient, null, null, "EUR");
    final ChargeAdded added = added(suture, "45.50", "19", "45.50", "8.64");
    final ChargeNotPriced unpriced = new ChargeNotPriced(id, patient, line, suture);
    final InvoiceIssued issued = issued(new PayerPart(Payer.patient(), null, eur("54.14")));
    final InvoiceVoided voided = new InvoiceVoided(id, patient, eur("54.14"), "Wrong patient");
    int numbersTaken;

    FixtureConfiguration<Invoice> fixture() {
        return fixture(Map.of());
    }

    FixtureConfiguration<Invoice> fixture(Map<CoverageId, Coverage> coverages) {
        Prices prices = new Prices((charge, currency) -> Optional.ofNullable(charge.service())
                .map(service -> new Price(service, Money.of("45.50", currency), null, new BigDecimal("19"), DAY)));
        return Fixtures.of(Invoice.class, new PatientStatus(false, null, false), TENANT, prices,
                new PayerShares(Payer.patient(), coverages), new NextNumber(() -> {
                    numbersTaken++;
                    return 7;
                }));
    }

    TestExecutor<Invoice> given(InvoiceEvent... events) {
        return given(Map.of(), events);
    }

    TestExecutor<Invoice> given(Map<CoverageId, Coverage> coverages, InvoiceEvent... events) {
        return fixture(coverages).given(
                List.of(events).stream().map(event -> new GenericEventMessage<>(event, LIVE)).toList());
    }

    InvoiceIssued issued(PayerPart... parts) {
        return new InvoiceIssued(id, patient, 7L, null, TODAY, TODAY.plusDays(14), eur("45.50"), eur("8.64"),
                eur("54.14"), List.of(parts));
    }

    ChargeAdded added(Charge charge, String unitPrice, String taxPercent, String net, String tax) {
        return new ChargeAdded(id, patient, line,
                new InvoiceLine(charge, eur(unitPrice), new BigDecimal(taxPercent), eur(net), eur(tax)));
    }

    static Charge charge(String quantity) {
        return new Charge(ChargeKind.PROCEDURE, SUTURE, "Suture", new BigDecimal(quantity), DAY, null);
    }

    static Coverage coverage(Share share, LocalDate from, LocalDate until) {
        return new Coverage(INSURER, null, share, from, until);
    }

    static Share percent(String percent) {
        return new Share(Share.Kind.PERCENT, new BigDecimal(percent), null);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    IssueInvoice issue() {
        return new IssueInvoice(id, patient);
    }
}
