package org.anamnesis.command.prescription;

import static org.anamnesis.command.testing.Fixtures.FOREIGN;
import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.prescription.command.CompletePrescription;
import org.anamnesis.api.prescription.command.DetectIssue;
import org.anamnesis.api.prescription.command.DiscontinuePrescription;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.HoldPrescription;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.MitigateIssue;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.api.prescription.command.ResumePrescription;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrescriptionTest {

    private static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    private static final ClinicalTime MORNING = new ClinicalTime("2024-05-01T09:00:00+02:00");
    private static final Quantity THIRTY = Quantity.of("30", "{tablet}");
    private static final Dosage ONE_A_DAY = new Dosage(null, Quantity.of("1", "{tablet}"),
            new CodeableConcept(List.of(), "oral"), new Timing(1, new Span(BigDecimal.ONE, UnitOfTime.DAY)), null,
            null);
    private static final CodeableConcept WARFARIN = CodeableConcept.of(Coding.RXNORM, "11289", "warfarin");
    private static final SafetyCheck CLEAR = new SafetyCheck("r1", List.of(), List.of());

    private final PrescriptionId id = new PrescriptionId(UUID.randomUUID());
    private final PatientId patient = new PatientId(UUID.randomUUID());
    private final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    private final DispenseId dispenseId = new DispenseId(UUID.randomUUID());
    private final RenewalId renewalId = new RenewalId(UUID.randomUUID());
    private final IssueId issueId = new IssueId(UUID.randomUUID());
    private final MedicationOrder order = order(ONE_A_DAY, new Supply(THIRTY, 1, LocalDate.parse("2024-12-31")));
    private final MedicationPrescribed prescribed = prescribed(order, LocalDate.parse("2024-12-31"), CLEAR, null);
    private final PrescriptionHeld held = new PrescriptionHeld(id, patient, "Surgery");
    private final PrescriptionCompleted completed = new PrescriptionCompleted(id, patient);
    private final PrescriptionDiscontinued discontinued = new PrescriptionDiscontinued(id, patient, "Bleeding");
    private final SafetyAlert bleeding = alert("nsaid/1", SafetyAlert.Severity.HIGH);

    @Test
    void prescribes_once_and_answers_the_same_check_again() {
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(order, null), LIVE).expectEvents(prescribed);
        given(prescribed).when(prescribe(order, null), LIVE).expectNoEvents();
        given(prescribed).when(prescribe(order(ONE_A_DAY, new Supply(THIRTY, 2, null)), null), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void gives_an_order_without_an_end_of_validity_the_tenants() {
        MedicationOrder open = order(ONE_A_DAY, new Supply(THIRTY, 1, null));
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(open, null), LIVE)
                .expectEvents(prescribed(open, LocalDate.parse("2025-05-01"), CLEAR, null));
    }

    @Test
    void refuses_a_live_order_that_does_not_say_what_how_or_how_much() {
        refuses(new MedicationOrder(new CodeableConcept(List.of(), "the white ones"), ONE_A_DAY, order.supply(), null,
                MORNING), PrescriptionRefusal.MEDICATION_NOT_CODED);
        refuses(order(null, order.supply()), PrescriptionRefusal.DOSAGE_INCOMPLETE);
        refuses(order(new Dosage("as told", null, null, null, null, true), order.supply()),
                PrescriptionRefusal.DOSAGE_INCOMPLETE);
        refuses(order(ONE_A_DAY, null), PrescriptionRefusal.SUPPLY_MISSING);
        refuses(order(ONE_A_DAY, new Supply(Quantity.of("0", "{tablet}"), 0, null)),
                PrescriptionRefusal.QUANTITY_NOT_POSITIVE);
        refuses(order(ONE_A_DAY, new Supply(Quantity.of("1", "tabs"), 0, null)), PrescriptionRefusal.UNIT_NOT_UCUM);
        refuses(order(ONE_A_DAY, new Supply(THIRTY, 0, LocalDate.parse("2024-04-30"))),
                PrescriptionRefusal.VALIDITY_ENDS_BEFORE_ORDER);
    }

    @Test
    void takes_history_without_dosage_and_quantity_with_warnings_and_without_an_end() {
        MedicationOrder history = order(null, null);
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(history, null), IMPORT)
                .expectEvents(new MedicationPrescribed(id, patient, doctor, null, history, null, CLEAR, null,
                        List.of(new Warning(Warning.Code.DOSAGE_MISSING, "order.dosage"),
                                new Warning(Warning.Code.QUANTITY_MISSING, "order.supply"))));
    }

    @Test
    void refuses_a_prescription_for_the_dead_and_by_somebody_who_does_not_practise_here() {
        Fixtures.of(Prescription.class, prescribing(new PatientStatus(true, new ClinicalTime("2024-04-30"), false),
                CLEAR), PractitionerStatus.ACTIVE).givenNoPriorActivity().when(prescribe(order, null), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DECEASED));
        Fixtures.of(Prescription.class, prescribing(ALIVE, CLEAR), PractitionerStatus.UNKNOWN).givenNoPriorActivity()
                .when(prescribe(order, null), LIVE).expectException(RuntimeException.class);
    }

    @Test
    void refuses_what_the_safety_check_speaks_against() {
        fixture(check(bleeding)).givenNoPriorActivity().when(prescribe(order, null), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.SAFETY_ALERTS));
    }

    @Test
    void prescribes_what_is_only_to_be_known() {
        SafetyCheck known = check(alert("old/1", SafetyAlert.Severity.INFORMATION));
        fixture(known).givenNoPriorActivity().when(prescribe(order, null), LIVE)
                .expectEvents(prescribed(order, LocalDate.parse("2024-12-31"), known, null));
    }

    @Test
    void prescribes_over_alerts_that_the_prescriber_names_and_says_so() {
        AlertOverride override = new AlertOverride("INR watched daily", List.of("nsaid/1"));
        fixture(check(bleeding)).givenNoPriorActivity().when(prescribe(order, override), LIVE)
                .expectEvents(prescribed(order, LocalDate.parse("2024-12-31"), check(bleeding), override));
    }

    @Test
    void an_override_does_not_cover_an_alert_it_does_not_name() {
        AlertOverride override = new AlertOverride("INR watched daily", List.of("nsaid/1"));
        fixture(check(bleeding, alert("allergy/2", SafetyAlert.Severity.LOW))).givenNoPriorActivity()
                .when(prescribe(order, override), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.SAFETY_ALERTS));
    }

    @Test
    void records_what_speaks_against_history_instead_of_refusing_it() {
        fixture(check(bleeding)).givenNoPriorActivity().when(prescribe(order, null), IMPORT)
                .expectEvents(prescribed(order, LocalDate.parse("2024-12-31"), check(bleeding), null));
    }

    @Test
    void dispenses_never_beyond_quantity_and_refills() {
        given(prescribed).when(dispense("30", "2024-05-02"), LIVE).expectEvents(dispensed("30", "2024-05-02"));
        given(prescribed).when(dispense("31", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.QUANTITY_EXCEEDED));
        given(prescribed, another("30"), another("29.5")).when(dispense("1", "2024-06-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.NOTHING_LEFT));
        given(prescribed, another("30"), another("29.5")).when(dispense("0.5", "2024-06-02"), LIVE)
                .expectEvents(dispensed("0.5", "2024-06-02"));
    }

    @Test
    void dispenses_never_after_validity_nor_before_the_order() {
        given(prescribed).when(dispense("30", "2025-01-01"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.VALIDITY_ENDED));
        given(prescribed).when(dispense("30", "2024-12-31"), LIVE).expectSuccessfulHandlerExecution();
        given(prescribed).when(dispense("30", "2024-04-30"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DISPENSED_BEFORE_ORDER));
    }

    @Test
    void dispenses_in_the_unit_of_the_prescription_only() {
        DispenseMedication inMilligrams = new DispenseMedication(id, patient, dispenseId,
                new Dispense(Quantity.of("30", "mg"), new ClinicalTime("2024-05-02"), null));
        given(prescribed).when(inMilligrams, LIVE).expectException(Refused.with(PrescriptionRefusal.WRONG_UNIT));
    }

    @Test
    void the_same_dispense_again_is_silence_and_another_under_its_id_is_refused() {
        given(prescribed, dispensed("30", "2024-05-02")).when(dispense("30", "2024-05-02"), LIVE).expectNoEvents();
        given(prescribed, dispensed("30", "2024-05-02")).when(dispense("20", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void a_dispense_entered_in_error_gives_its_quantity_back() {
        given(prescribed, another("30"), dispensed("30", "2024-05-02"),
                inError(PrescriptionFact.DISPENSE, dispenseId.value()))
                .when(new DispenseMedication(id, patient, new DispenseId(UUID.randomUUID()),
                        new Dispense(THIRTY, new ClinicalTime("2024-05-03"), null)), LIVE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void cannot_dispense_history_without_quantity_until_it_is_renewed() {
        MedicationPrescribed history = prescribed(order(null, null), null, CLEAR, null);
        given(history).when(dispense("30", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.NO_QUANTITY));
        given(history, renewed()).when(dispense("30", "2024-06-02"), LIVE).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_renewal_counts_fills_anew_and_is_checked_anew() {
        given(prescribed, another("30"), another("30"), renewed()).when(dispense("30", "2024-06-02"), LIVE)
                .expectSuccessfulHandlerExecution();
        given(fixture(check(bleeding)), prescribed).when(renew(), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.SAFETY_ALERTS));
        given(prescribed, renewed()).when(renew(), LIVE).expectNoEvents();
    }

    @Test
    void renews_what_was_completed_but_not_what_was_discontinued_or_is_on_hold() {
        given(prescribed, completed).when(renew(), LIVE).expectEvents(renewed());
        given(prescribed, discontinued).when(renew(), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_DISCONTINUED));
        given(prescribed, held).when(renew(), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_ON_HOLD));
    }

    @Test
    void holds_and_resumes_and_does_not_dispense_meanwhile() {
        HoldPrescription hold = new HoldPrescription(id, patient, "Surgery");
        given(prescribed).when(hold, LIVE).expectEvents(held);
        given(prescribed, held).when(hold, LIVE).expectNoEvents();
        given(prescribed, held).when(dispense("30", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_ON_HOLD));
        ResumePrescription resume = new ResumePrescription(id, patient, "Healed");
        given(prescribed, held).when(resume, LIVE).expectEvents(new PrescriptionResumed(id, patient, "Healed"));
        given(prescribed).when(resume, LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_NOT_ON_HOLD));
    }

    @Test
    void ends_once() {
        DiscontinuePrescription discontinue = new DiscontinuePrescription(id, patient, "Bleeding");
        given(prescribed).when(discontinue, LIVE).expectEvents(discontinued);
        given(prescribed, held).when(discontinue, LIVE).expectEvents(discontinued);
        given(prescribed, discontinued).when(discontinue, LIVE).expectNoEvents();
        given(prescribed, completed).when(discontinue, LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_COMPLETED));
        given(prescribed).when(new CompletePrescription(id, patient), LIVE).expectEvents(completed);
        given(prescribed, discontinued).when(new CompletePrescription(id, patient), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_DISCONTINUED));
    }

    @Test
    void history_brought_in_again_does_not_end_what_was_renewed_since() {
        given(prescribed, completed, renewed()).when(new CompletePrescription(id, patient), IMPORT).expectNoEvents();
        given(prescribed, completed, renewed()).when(new CompletePrescription(id, patient), LIVE)
                .expectEvents(completed);
    }

    @Test
    void strikes_a_prescription_only_when_nothing_was_handed_over() {
        var enterInError = new MarkPrescriptionFactEnteredInError(id, patient, PrescriptionFact.PRESCRIPTION,
                id.value(),
                "Wrong patient");
        given(prescribed).when(enterInError, LIVE).expectEvents(inError(PrescriptionFact.PRESCRIPTION, id.value()));
        given(prescribed, inError(PrescriptionFact.PRESCRIPTION, id.value())).when(enterInError, LIVE).expectNoEvents();
        given(prescribed, another("30")).when(enterInError, LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DISPENSES_ON_RECORD));
        given(prescribed, inError(PrescriptionFact.PRESCRIPTION, id.value())).when(dispense("30", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_ENTERED_IN_ERROR));
    }

    @Test
    void tells_the_prescriber_what_became_known_later_once() {
        IssueDetected detected = new IssueDetected(id, patient, doctor, issueId, List.of(bleeding));
        given(prescribed).when(detect(issueId), LIVE).expectEvents(detected);
        given(prescribed, detected).when(detect(issueId), LIVE).expectNoEvents();
        given(prescribed, detected).when(detect(new IssueId(UUID.randomUUID())), LIVE).expectNoEvents();
        given(prescribed, discontinued).when(detect(issueId), LIVE).expectNoEvents();
    }

    @Test
    void does_not_tell_the_prescriber_what_was_overridden() {
        given(prescribed(order, null, check(bleeding), new AlertOverride("Known", List.of("nsaid/1"))))
                .when(detect(issueId), LIVE).expectNoEvents();
    }

    @Test
    void an_issue_is_dealt_with_once() {
        IssueDetected detected = new IssueDetected(id, patient, doctor, issueId, List.of(bleeding));
        IssueMitigated mitigated = new IssueMitigated(id, patient, issueId, doctor, "Switched");
        MitigateIssue mitigate = new MitigateIssue(id, patient, issueId, doctor, "Switched");
        given(prescribed).when(mitigate, LIVE).expectException(Refused.with(PrescriptionRefusal.ISSUE_UNKNOWN));
        given(prescribed, detected).when(mitigate, LIVE).expectEvents(mitigated);
        given(prescribed, detected, mitigated).when(mitigate, LIVE).expectNoEvents();
        given(prescribed, detected, mitigated).when(new MitigateIssue(id, patient, issueId, doctor, "Nothing"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.ISSUE_ALREADY_MITIGATED));
    }

    @Test
    void is_unknown_to_another_tenant_and_under_another_patient() {
        given(prescribed).when(new CompletePrescription(id, patient), FOREIGN)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_UNKNOWN));
        given(prescribed).when(new CompletePrescription(id, new PatientId(UUID.randomUUID())), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.PRESCRIPTION_UNKNOWN));
    }

    private void refuses(MedicationOrder order, PrescriptionRefusal refusal) {
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(order, null), LIVE).expectException(Refused.with(refusal));
    }

    private static MedicationOrder order(@Nullable Dosage dosage, @Nullable Supply supply) {
        return new MedicationOrder(WARFARIN, dosage, supply, null, MORNING);
    }

    private MedicationPrescribed prescribed(MedicationOrder order, @Nullable LocalDate until, SafetyCheck check,
            @Nullable AlertOverride override) {
        return new MedicationPrescribed(id, patient, doctor, null, order, until, check, override, List.of());
    }

    private PrescribeMedication prescribe(MedicationOrder order, @Nullable AlertOverride override) {
        return new PrescribeMedication(id, patient, doctor, null, order, override);
    }

    private DispenseMedication dispense(String quantity, String day) {
        return new DispenseMedication(id, patient, dispenseId, dispensed(quantity, day).dispense());
    }

    private MedicationDispensed dispensed(String quantity, String day) {
        return new MedicationDispensed(id, patient, dispenseId,
                new Dispense(Quantity.of(quantity, "{tablet}"), new ClinicalTime(day), null), List.of());
    }

    private MedicationDispensed another(String quantity) {
        return new MedicationDispensed(id, patient, new DispenseId(UUID.randomUUID()),
                new Dispense(Quantity.of(quantity, "{tablet}"), new ClinicalTime("2024-05-02"), null), List.of());
    }

    private RenewPrescription renew() {
        return new RenewPrescription(id, patient, renewalId, doctor, renewed().renewal(), null);
    }

    private PrescriptionRenewed renewed() {
        Renewal renewal = new Renewal(ONE_A_DAY, new Supply(THIRTY, 0, LocalDate.parse("2025-06-30")),
                new ClinicalTime("2024-06-01"));
        return new PrescriptionRenewed(id, patient, doctor, renewalId, renewal, LocalDate.parse("2025-06-30"), CLEAR,
                null);
    }

    private PrescriptionFactEnteredInError inError(PrescriptionFact fact, UUID factId) {
        return new PrescriptionFactEnteredInError(id, patient, fact, factId, "Wrong patient");
    }

    private DetectIssue detect(IssueId issue) {
        return new DetectIssue(id, patient, issue, List.of(bleeding));
    }

    private SafetyAlert alert(String key, SafetyAlert.Severity severity) {
        return new SafetyAlert(key, SafetyAlert.Kind.INTERACTION, severity, "nsaid", "Bleeding", "Label, section 7",
                patient, WARFARIN, null, null);
    }

    private static SafetyCheck check(SafetyAlert... alerts) {
        return new SafetyCheck("r1", List.of(alerts), List.of());
    }

    private static PrescribingContext prescribing(PatientStatus patient, SafetyCheck check) {
        return new PrescribingContext(patient, medication -> check, Period.ofYears(1));
    }

    private static FixtureConfiguration<Prescription> fixture(SafetyCheck check) {
        return Fixtures.of(Prescription.class, prescribing(ALIVE, check), ALIVE, PractitionerStatus.ACTIVE);
    }

    private static TestExecutor<Prescription> given(PrescriptionEvent... events) {
        return given(fixture(CLEAR), events);
    }

    private static TestExecutor<Prescription> given(FixtureConfiguration<Prescription> fixture,
            PrescriptionEvent... events) {
        return fixture.given(
                List.of(events).stream().map(event -> GenericEventMessage.asEventMessage(event).withMetaData(LIVE))
                        .toList());
    }
}
