package org.anamnesis.command.billing;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Share;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.billing.command.EndCoverage;
import org.anamnesis.api.billing.command.OpenBillingAccount;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.BillingAccountEvent.BillingAccountOpened;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class BillingAccountTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-14");
    private static final Payer INSURER = Payer.organization("AOK", null);
    private static final Share SHARE = new Share(Share.Kind.PERCENT, new BigDecimal("80"), null);

    private final BillingAccountId id = new BillingAccountId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final CoverageId coverageId = new CoverageId(UUID.randomUUID());
    private final Payer owner = Payer.person(new ResponsiblePersonId(UUID.randomUUID()));
    private final BillingAccountOpened opened = new BillingAccountOpened(id, patient, Payer.patient());
    private final PayerAssigned assigned = new PayerAssigned(id, patient, owner);
    private final Coverage coverage = new Coverage(INSURER, null, SHARE, DAY, null);
    private final CoverageAdded added = new CoverageAdded(id, patient, coverageId, coverage);
    private final CoverageEnded ended = new CoverageEnded(id, patient, coverageId, DAY, "Moved");

    @Test
    void opens_once() {
        OpenBillingAccount open = new OpenBillingAccount(id, patient, owner);
        fixture(true).givenNoPriorActivity().when(open, LIVE)
                .expectEvents(new BillingAccountOpened(id, patient, owner));
        given(true, opened).when(open, LIVE).expectNoEvents();
        fixture(false).givenNoPriorActivity().when(open, LIVE)
                .expectException(Refused.with(BillingRefusal.PAYER_UNKNOWN));
    }

    @Test
    void assigns_a_payer_and_opens_an_account_that_is_missing() {
        fixture(true).givenNoPriorActivity().when(assign(owner), LIVE).expectEvents(opened, assigned);
        PayerAssigned itself = new PayerAssigned(id, patient, Payer.patient());
        fixture(true).givenNoPriorActivity().when(assign(Payer.patient()), LIVE).expectEvents(opened, itself);
        given(true, opened).when(assign(Payer.patient()), LIVE).expectEvents(itself);
        given(true, opened, itself).when(assign(Payer.patient()), LIVE).expectNoEvents();
        given(true, opened).when(assign(owner), LIVE).expectEvents(assigned);
        given(false, opened, assigned).when(assign(owner), LIVE).expectNoEvents();
    }

    @Test
    void refuses_a_payer_who_does_not_answer_for_the_patient_but_not_in_history() {
        fixture(false).givenNoPriorActivity().when(assign(owner), LIVE)
                .expectException(Refused.with(BillingRefusal.PAYER_UNKNOWN)).expectNoEvents();
        given(false, opened).when(assign(owner), IMPORT).expectEvents(assigned);
    }

    @Test
    void adds_a_coverage_once_and_opens_an_account_that_is_missing() {
        fixture(true).givenNoPriorActivity().when(add(coverage), LIVE).expectEvents(opened, added);
        given(true, opened, added).when(add(coverage), LIVE).expectNoEvents();
        given(true, opened, added).when(add(new Coverage(INSURER, null, SHARE, DAY.plusDays(1), null)), LIVE)
                .expectException(Refused.with(BillingRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void refuses_a_live_coverage_that_cannot_be() {
        refuses(new Coverage(owner, null, SHARE, DAY, null), BillingRefusal.COVERAGE_NEEDS_ORGANIZATION);
        refuses(new Coverage(INSURER, null, null, DAY, null), BillingRefusal.COVERAGE_NEEDS_SHARE);
        refuses(new Coverage(INSURER, null, new Share(Share.Kind.OTHER, null, null), DAY, null),
                BillingRefusal.COVERAGE_NEEDS_SHARE);
        refuses(new Coverage(INSURER, new InsuredId("NL", "111222334"), SHARE, DAY, null),
                BillingRefusal.INSURED_ID_INVALID);
        refuses(new Coverage(INSURER, null, SHARE, DAY, DAY.minusDays(1)), BillingRefusal.COVERAGE_ENDS_BEFORE_START);
        refuses(fixed("-1"), BillingRefusal.AMOUNT_NEGATIVE);
        refuses(fixed("1.001"), BillingRefusal.TOO_MANY_DECIMALS);
        given(true, opened).when(add(fixed("30")), LIVE)
                .expectEvents(new CoverageAdded(id, patient, coverageId, fixed("30.00")));
    }

    @Test
    void history_brings_coverages_as_they_are() {
        Coverage bare = new Coverage(INSURER, new InsuredId("NL", "?"), null, DAY, null);
        given(true, opened).when(add(bare), IMPORT).expectEvents(new CoverageAdded(id, patient, coverageId, bare));
    }

    @Test
    void ends_a_coverage_and_may_correct_the_day() {
        given(true, opened, added).when(end(DAY), LIVE).expectEvents(ended);
        given(true, opened, added, ended).when(end(DAY), LIVE).expectNoEvents();
        given(true, opened, added, ended).when(end(DAY.plusDays(1)), LIVE)
                .expectEvents(new CoverageEnded(id, patient, coverageId, DAY.plusDays(1), "Moved"));
        given(true, opened, added).when(end(DAY.minusDays(1)), LIVE)
                .expectException(Refused.with(BillingRefusal.COVERAGE_ENDS_BEFORE_START));
        given(true, opened).when(end(DAY), LIVE).expectException(Refused.with(BillingRefusal.COVERAGE_UNKNOWN));
    }

    @Test
    void is_unknown_to_another_tenant() {
        given(true, opened).when(assign(owner), FOREIGN)
                .expectException(Refused.with(BillingRefusal.ACCOUNT_UNKNOWN));
    }

    private void refuses(Coverage wrong, BillingRefusal refusal) {
        given(true, opened).when(add(wrong), LIVE).expectException(Refused.with(refusal));
    }

    private static Coverage fixed(String amount) {
        return new Coverage(INSURER, null, new Share(Share.Kind.FIXED, null, Money.of(amount, "EUR")), DAY, null);
    }

    private AssignPayer assign(Payer payer) {
        return new AssignPayer(id, patient, payer);
    }

    private AddCoverage add(Coverage one) {
        return new AddCoverage(id, patient, coverageId, one);
    }

    private EndCoverage end(LocalDate day) {
        return new EndCoverage(id, patient, coverageId, day, "Moved");
    }

    private static FixtureConfiguration<BillingAccount> fixture(boolean answers) {
        return Fixtures.of(BillingAccount.class, new PatientStatus(true, null, false), new PayerStatus(answers));
    }

    private static TestExecutor<BillingAccount> given(boolean answers, BillingAccountEvent... events) {
        return fixture(answers)
                .given(List.of(events).stream().map(event -> new GenericEventMessage<>(event, LIVE)).toList());
    }
}
