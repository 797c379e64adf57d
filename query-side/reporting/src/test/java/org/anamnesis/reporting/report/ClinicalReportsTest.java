package org.anamnesis.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCheckedIn;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentMissed;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Money;
import org.anamnesis.reporting.Practice;
import org.anamnesis.reporting.RunningReports;
import org.junit.jupiter.api.Test;

class ClinicalReportsTest {

    private final RunningReports here = new RunningReports();
    private final UUID eva = UUID.randomUUID();

    @Test
    void tells_the_share_that_did_not_come() {
        patients(15).forEach(patient -> appointment(patient, true));
        patients(5).forEach(patient -> appointment(patient, false));
        here.settled();
        here.get("/reports/no-shows").body("rows.month", contains("2999-03")).body("rows.appointments", contains(20))
                .body("rows.noShows", contains(5)).body("rows.rate", contains(0.25f));
        here.get("/reports/appointments?groupBy=practitioner").body("rows.kept", contains(15))
                .body("rows.booked", contains(20)).body("rows.practitioner", contains(eva.toString()));
    }

    @Test
    void withholds_a_rate_by_which_four_persons_did_not_come() {
        patients(16).forEach(patient -> appointment(patient, true));
        patients(4).forEach(patient -> appointment(patient, false));
        here.settled();
        here.get("/reports/no-shows").body("rows.suppressed", contains(true)).body("totals.suppressed", contains(true));
    }

    @Test
    void counts_prescriptions_by_class() {
        patients(6).forEach(patient -> prescribed(patient, Coding.RXNORM, "723"));
        patients(5).forEach(patient -> prescribed(patient, Coding.ATC, "C03AA03"));
        patients(7).forEach(patient -> prescribed(patient, "urn:local", "tea"));
        here.settled();
        here.get("/reports/prescribing").body("rows.atcClass", contains("C03", "J01", null))
                .body("rows.prescriptions", contains(5, 6, 7)).body("rows.persons", contains(5, 6, 7));
        here.get("/reports/prescribing?atcClass=J01&groupBy=atc").body("rows.atc", contains("J01CA04"));
    }

    @Test
    void counts_who_was_diagnosed_for_the_first_time_by_age_and_sex() {
        List<UUID> women = patients(6).toList();
        women.forEach(patient -> diagnosed(patient, "2026-03-14"));
        women.forEach(patient -> diagnosed(patient, "2026-05-01"));
        patients(5, "2020", Sex.MALE).forEach(patient -> diagnosed(patient, "2026-03-14"));
        here.settled();
        here.get("/reports/incidence").body("rows.ageBand", contains("00-09", "40-49"))
                .body("rows.sex", contains("male", "female")).body("rows.persons", contains(5, 6));
        here.get("/reports/incidence?from=2026-05-01&groupBy=none").body("rows.persons", contains(0));
    }

    @Test
    void counts_merged_records_as_one_person() {
        List<UUID> women = patients(6).toList();
        women.forEach(patient -> diagnosed(patient, "2026-03-14"));
        here.happened(women.get(0),
                new PatientsMerged(new PatientId(women.get(0)), new PatientId(women.get(1)), "one"));
        here.get("/reports/incidence?groupBy=code").body("rows.persons", contains(5));
        here.happened(women.get(2),
                new PatientsMerged(new PatientId(women.get(2)), new PatientId(women.get(1)), "one"));
        here.get("/reports/incidence?groupBy=code").body("rows.suppressed", contains(true));
    }

    @Test
    void counts_the_work_of_practitioners() {
        patients(6).forEach(patient -> {
            UUID checkup = UUID.randomUUID();
            here.written(checkup, Practice.checkup(checkup, patient, eva, "2026-03-14T09:00:00+01:00"));
        });
        here.settled();
        here.get("/reports/practitioner-load").body("rows.practitioner", contains(eva.toString()))
                .body("rows.encounters", contains(6)).body("rows.completed", contains(0));
    }

    @Test
    void tells_what_is_owed_by_how_long_it_is_overdue() {
        LocalDate on = LocalDate.of(2026, 6, 30);
        for (int days : new int[]{0, 1, 30, 31, 60, 61, 90, 91}) {
            patients(5).forEach(patient -> owed(patient, on.minusDays(days)));
        }
        here.settled();
        here.get("/reports/receivables?on={on}", on)
                .body("rows.age", contains("0-30", "31-60", "61-90", "90+", "not-due"))
                .body("rows.invoices", contains(10, 10, 10, 5, 5))
                .body("rows[3].outstanding", equalTo(550.0f));
    }

    @Test
    void takes_what_comes_in_any_order() {
        RunningReports other = new RunningReports();
        List<Object[]> happenings = happenings();
        happenings.forEach(each -> here.written((UUID) each[0], Stream.of(each).skip(1).toArray()));
        // The same things happen to others, aggregate by aggregate the other way round.
        happenings().reversed().forEach(each -> other.written((UUID) each[0], Stream.of(each).skip(1).toArray()));
        here.settled();
        other.settled();
        for (String report : List.of("revenue", "incidence", "no-shows", "prescribing")) {
            assertThat(here.get("/reports/" + report).extract().jsonPath().<Object>getList("rows"))
                    .isNotEmpty().isEqualTo(other.get("/reports/" + report).extract().jsonPath().getList("rows"));
        }
    }

    private List<Object[]> happenings() {
        List<Object[]> happenings = new ArrayList<>();
        happenings.add(new Object[]{UUID.randomUUID(), Practice.tenant(null, "EUR")});
        UUID survivor = null;
        for (int i = 0; i < 7; i++) {
            UUID patient = UUID.randomUUID();
            UUID checkup = UUID.randomUUID();
            UUID appointment = UUID.randomUUID();
            UUID prescription = UUID.randomUUID();
            UUID invoice = UUID.randomUUID();
            Money net = Money.of("100.00", "EUR");
            happenings.add(survivor == null
                    ? new Object[]{patient, Practice.patient(patient, "1984-05-17", Sex.FEMALE)}
                    : i > 1
                            ? new Object[]{patient, Practice.patient(patient, "1990-05-17", Sex.FEMALE)}
                            : new Object[]{patient, Practice.patient(patient, "1990-05-17", Sex.FEMALE),
                                    new PatientsMerged(new PatientId(patient), new PatientId(survivor), "one")});
            survivor = patient;
            happenings.add(new Object[]{checkup, Practice.checkup(checkup, patient, eva, "2026-03-14"),
                    Practice.diagnosis(checkup, patient, UUID.randomUUID(), "195967001")});
            happenings.add(new Object[]{appointment,
                    Practice.booked(appointment, patient, eva, "2999-03-14T09:00:00+01:00"),
                    new AppointmentCheckedIn(new AppointmentId(appointment), new PatientId(patient))});
            happenings
                    .add(new Object[]{prescription, Practice.prescribed(prescription, patient, Coding.RXNORM, "723")});
            happenings.add(new Object[]{invoice, Practice.drafted(invoice, patient, "EUR"),
                    Practice.charge(invoice, patient, UUID.randomUUID(), eva, Practice.VISIT, "2026-03-14", net),
                    Practice.issued(invoice, patient, "2026-03-15", null, net)});
        }
        return happenings;
    }

    private Stream<UUID> patients(int count) {
        return patients(count, "1984-05-17", Sex.FEMALE);
    }

    private Stream<UUID> patients(int count, String born, Sex sex) {
        return Stream.generate(UUID::randomUUID).limit(count)
                .peek(patient -> here.written(patient, Practice.patient(patient, born, sex)));
    }

    private void appointment(UUID patient, boolean came) {
        UUID id = UUID.randomUUID();
        String start = "2999-03-14T09:00:00+01:00";
        here.written(id, Practice.booked(id, patient, eva, start),
                came
                        ? new AppointmentCheckedIn(new AppointmentId(id), new PatientId(patient))
                        : new AppointmentMissed(new AppointmentId(id), new PatientId(patient), new PractitionerId(eva),
                                Practice.slot(start)));
    }

    private void prescribed(UUID patient, String system, String code) {
        UUID id = UUID.randomUUID();
        here.written(id, Practice.prescribed(id, patient, system, code));
    }

    private void diagnosed(UUID patient, String day) {
        UUID checkup = UUID.randomUUID();
        here.written(checkup, Practice.checkup(checkup, patient, eva, day),
                Practice.diagnosis(checkup, patient, UUID.randomUUID(), "195967001"));
        here.settled();
    }

    private void owed(UUID patient, LocalDate due) {
        UUID invoice = UUID.randomUUID();
        Money net = Money.of("100.00", "EUR");
        here.written(invoice, Practice.drafted(invoice, patient, "EUR"),
                Practice.issued(invoice, patient, "2026-01-15", due.toString(), net));
    }
}
