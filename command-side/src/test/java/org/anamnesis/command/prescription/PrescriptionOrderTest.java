package org.anamnesis.command.prescription;

import static org.anamnesis.command.testing.Fixtures.IMPORT;
import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MaximumDose;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.CheckupStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.anamnesis.command.testing.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be ordered, and what the safety check says to it. */
class PrescriptionOrderTest extends PrescriptionHistory {

    private static final Span A_DAY = new Span(BigDecimal.ONE, UnitOfTime.DAY);

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
                MORNING, null, List.of()), PrescriptionRefusal.MEDICATION_NOT_CODED);
        refuses(order(null, order.supply()), PrescriptionRefusal.DOSAGE_INCOMPLETE);
        refuses(order(new Dosage("as told", null, null, null, null, true, null, null, null, null, null),
                order.supply()),
                PrescriptionRefusal.DOSAGE_INCOMPLETE);
        refuses(order(
                new Dosage(null, Quantity.of("500", "mg"), ONE_A_DAY.route(), Timing.of(2, A_DAY), null, null, null,
                        null, null, null, new MaximumDose(Quantity.of("0.5", "g"), A_DAY)),
                order.supply()),
                PrescriptionRefusal.DOSE_ABOVE_MAXIMUM);
        refuses(order(ONE_A_DAY, null), PrescriptionRefusal.SUPPLY_MISSING);
        refuses(order(ONE_A_DAY, new Supply(null, 0, null)), PrescriptionRefusal.SUPPLY_MISSING);
        refuses(order(Dosage.inWords("as told"), order.supply()), PrescriptionRefusal.DOSAGE_INCOMPLETE);
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
    void history_is_valid_until_the_day_it_names_and_no_other() {
        MedicationOrder open = order(ONE_A_DAY, new Supply(THIRTY, 1, null));
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(open, null), IMPORT)
                .expectEvents(prescribed(open, null, CLEAR, null));
        MedicationOrder ended = order(ONE_A_DAY, new Supply(null, 0, LocalDate.parse("2020-03-31")));
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(ended, null), IMPORT)
                .expectEvents(new MedicationPrescribed(id, patient, doctor, null, ended, LocalDate.parse("2020-03-31"),
                        CLEAR, null, List.of(new Warning(Warning.Code.QUANTITY_MISSING, "order.supply"))));
    }

    @Test
    void history_whose_dosage_is_in_words_alone_lacks_none() {
        MedicationOrder tapering = order(Dosage.inWords("40 mg, then 20 mg"), order.supply());
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(tapering, null), IMPORT)
                .expectEvents(prescribed(tapering, LocalDate.parse("2024-12-31"), CLEAR, null));
    }

    @Test
    void refuses_a_prescription_for_the_dead_and_by_somebody_who_does_not_practise_here() {
        Fixtures.of(Prescription.class, prescribing(new PatientStatus(true, new ClinicalTime("2024-04-30"), false),
                CLEAR), PractitionerStatus.ACTIVE, CheckupStatus.OWN).givenNoPriorActivity()
                .when(prescribe(order, null), LIVE)
                .expectException(Refused.with(PatientRefusal.PATIENT_DECEASED));
        Fixtures.of(Prescription.class, prescribing(ALIVE, CLEAR), PractitionerStatus.UNKNOWN, CheckupStatus.OWN)
                .givenNoPriorActivity().when(prescribe(order, null), LIVE)
                .expectException(Refused.with(PractitionerRefusal.PRACTITIONER_UNKNOWN));
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

    private void refuses(MedicationOrder order, PrescriptionRefusal refusal) {
        fixture(CLEAR).givenNoPriorActivity().when(prescribe(order, null), LIVE).expectException(Refused.with(refusal));
    }

    private PrescribeMedication prescribe(MedicationOrder order, @Nullable AlertOverride override) {
        return new PrescribeMedication(id, patient, doctor, null, order, override);
    }
}
