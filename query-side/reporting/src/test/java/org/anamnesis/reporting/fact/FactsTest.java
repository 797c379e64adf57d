package org.anamnesis.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.event.ChargeEvent.ChargeRemoved;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceWrittenOff;
import org.anamnesis.api.billing.event.SettlementEvent.PaymentRefunded;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosisId;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.DiagnosisEvent.DiagnosisRetracted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.reporting.Practice;
import org.anamnesis.reporting.RunningReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Money NET = Money.of("100.00", "EUR");

    private final RunningReports reports = new RunningReports();
    private final UUID ann = UUID.randomUUID();
    private final PatientId patient = new PatientId(ann);
    private final UUID eva = UUID.randomUUID();
    private final UUID it = UUID.randomUUID();

    @BeforeEach
    void is_known() {
        reports.written(ann, Practice.patient(ann, "1984-05-17", Sex.FEMALE));
    }

    @Test
    void tells_who_was_seen_by_whom_from_when_until_when() {
        reports.happened(it, Practice.checkup(it, ann, eva, "2026-03-14T09:00:00+01:00"), new CheckupCompleted(
                new CheckupId(it), patient, null, new ClinicalTime("2026-03-14T09:25:00+01:00"), List.of()));
        assertThat(only("report.encounter")).containsEntry("state", "completed").containsEntry("minutes", 25L)
                .containsEntry("class", "AMB").containsEntry("practitioner_id", eva).containsEntry("person_id", ann);
    }

    @Test
    void leaves_out_what_was_retracted_and_what_a_struck_checkup_holds() {
        UUID retracted = UUID.randomUUID();
        reports.happened(it, Practice.checkup(it, ann, eva, "2026-03-14"),
                Practice.diagnosis(it, ann, UUID.randomUUID(), "195967001"),
                Practice.diagnosis(it, ann, retracted, "386661006"),
                new DiagnosisRetracted(new CheckupId(it), patient, new DiagnosisId(retracted), "X-ray"));
        assertThat(only("report.diagnosis")).containsEntry("code", "195967001").containsEntry("age", 41)
                .containsEntry("age_band", "40-49").containsEntry("practitioner_id", eva);
        reports.happened(it,
                new CheckupFactEnteredInError(new CheckupId(it), patient, CheckupFact.CHECKUP, it, "another's"));
        assertThat(rows("report.diagnosis")).isEmpty();
        assertThat(rows("report.encounter")).isEmpty();
    }

    @Test
    void strikes_a_diagnosis_that_was_retracted_and_entered_in_error_at_once() {
        UUID diagnosis = UUID.randomUUID();
        reports.happened(it, Practice.checkup(it, ann, eva, "2026-03-14"),
                Practice.diagnosis(it, ann, diagnosis, "195967001"),
                new DiagnosisRetracted(new CheckupId(it), patient, new DiagnosisId(diagnosis), "X-ray"),
                new CheckupFactEnteredInError(new CheckupId(it), patient, CheckupFact.DIAGNOSIS, diagnosis,
                        "another's"));
        assertThat(rows("report.diagnosis")).isEmpty();
    }

    @Test
    void tells_the_classes_of_a_medication_and_leaves_out_what_was_struck() {
        reports.happened(it, Practice.prescribed(it, ann, Coding.RXNORM, "723"));
        assertThat(only("report.prescription_atc")).containsEntry("atc_code", "J01CA04")
                .containsEntry("atc_class", "J01").containsEntry("atc_subclass", "J01CA")
                .containsEntry("atc_group", "J");
        reports.happened(it, new PrescriptionFactEnteredInError(new PrescriptionId(it), patient,
                PrescriptionFact.PRESCRIPTION, it, "another's"));
        assertThat(rows("report.prescription")).isEmpty();
    }

    @Test
    void tells_what_became_of_an_appointment_where_it_now_is() {
        reports.happened(it, Practice.booked(it, ann, eva, "2999-03-14T23:30:00-05:00"),
                new AppointmentRescheduled(new AppointmentId(it), patient, new PractitionerId(ann),
                        Practice.slot("2999-04-01T23:30:00-05:00"), null, null, null, null),
                new AppointmentMissed(new AppointmentId(it), patient, new PractitionerId(ann),
                        Practice.slot("2999-04-01T23:30:00-05:00")));
        assertThat(only("report.appointment")).containsEntry("no_show", true).containsEntry("minutes", 30)
                .containsEntry("practitioner_id", ann)
                // The day in the tenant's calendar, not the next one that it is in UTC.
                .containsEntry("day", java.sql.Date.valueOf("2999-04-01"));
    }

    @Test
    void keeps_what_is_owed_even_with_what_came_went_and_was_given_up() {
        UUID payment = UUID.randomUUID();
        issued("2026-03-15");
        reports.happened(it, Practice.paid(it, ann, payment, Money.of("60.00", "EUR")),
                new PaymentRefunded(new InvoiceId(it), patient, new RefundId(UUID.randomUUID()), new PaymentId(payment),
                        Money.of("10.00", "EUR"), "too much"),
                new InvoiceCredited(new InvoiceId(it), patient, new CreditId(UUID.randomUUID()),
                        Money.of("5.00", "EUR"), "sorry"),
                new InvoiceWrittenOff(new InvoiceId(it), patient, Money.of("1.00", "EUR"), "gone"));
        assertThat((BigDecimal) only("report.invoice").get("outstanding")).isEqualByComparingTo("54.00");
        assertThat(rows("report.settlement")).extracting(row -> row.get("kind")).containsExactlyInAnyOrder("payment",
                "refund", "credit", "write-off");
    }

    @Test
    void counts_as_revenue_what_was_issued_and_not_voided() {
        UUID removed = UUID.randomUUID();
        reports.happened(it, Practice.drafted(it, ann, "EUR"), charge(UUID.randomUUID()), charge(removed),
                new ChargeRemoved(new InvoiceId(it), patient, new LineId(removed), "twice"));
        assertThat(rows("report.invoice_line")).isEmpty();
        reports.happened(it, Practice.issued(it, ann, "2026-03-15", null, NET));
        assertThat(only("report.invoice_line").get("gross")).isEqualTo(new BigDecimal("110.000"));
        assertThat(month()).isEqualByComparingTo("100");
        reports.happened(it, new InvoiceVoided(new InvoiceId(it), patient, Money.of("110.00", "EUR"), "wrong"));
        assertThat(rows("report.invoice_line")).isEmpty();
        assertThat(month()).isZero();
        assertThat((BigDecimal) only("report.invoice").get("outstanding")).isZero();
    }

    @Test
    void takes_merged_records_for_one_person_and_for_two_again_when_they_are() {
        UUID duplicate = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        reports.written(duplicate, Practice.patient(duplicate, "1984", Sex.FEMALE));
        reports.written(it, Practice.checkup(it, duplicate, eva, "2026-03-14"));
        reports.happened(duplicate, new PatientsMerged(new PatientId(duplicate), patient, "same passport"));
        reports.happened(late, Practice.checkup(late, duplicate, eva, "2026-03-15"));
        assertThat(rows("report.encounter")).hasSize(2).allSatisfy(
                row -> assertThat(row).containsEntry("person_id", ann).containsEntry("patient_id", duplicate));
        assertThat(only("report.person")).containsEntry("person_id", ann);
        reports.happened(duplicate, new PatientsUnmerged(new PatientId(duplicate), patient, "twins"));
        assertThat(rows("report.encounter")).allSatisfy(row -> assertThat(row).containsEntry("person_id", duplicate));
        assertThat(rows("report.person")).hasSize(2);
    }

    private void issued(String day) {
        reports.happened(it, Practice.drafted(it, ann, "EUR"), charge(UUID.randomUUID()),
                Practice.issued(it, ann, day, null, NET));
    }

    private Object charge(UUID line) {
        return Practice.charge(it, ann, line, eva, Practice.VISIT, "2026-03-14", NET);
    }

    private BigDecimal month() {
        return RunningReports.database().queryForObject("select sum(net) from revenue_month where tenant = ?",
                BigDecimal.class, reports.tenant());
    }

    private Map<String, Object> only(String view) {
        List<Map<String, Object>> rows = rows(view);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<Map<String, Object>> rows(String view) {
        return RunningReports.database().queryForList("select * from " + view + " where tenant = ?", reports.tenant());
    }
}
