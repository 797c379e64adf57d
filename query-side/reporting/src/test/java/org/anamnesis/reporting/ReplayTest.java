package org.anamnesis.reporting;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceCredited;
import org.anamnesis.api.billing.event.SettlementEvent.InvoiceVoided;
import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerDeactivated;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.scheduling.event.VisitTypeEvent.VisitTypeDefined;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Money;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final List<String> TABLES = List.of("tenant", "practitioner", "visit_type", "patient", "merged",
            "encounter", "diagnosis", "prescription", "appointment", "invoice", "invoice_line", "revenue_month",
            "settlement");

    private static final Money NET = Money.of("100.00", "EUR");

    private final RunningReports reports = new RunningReports();

    private final UUID eva = UUID.randomUUID();

    @Test
    void a_replay_from_zero_makes_the_same_rows() {
        practiceHappens();
        List<UUID> patients = Stream.generate(UUID::randomUUID).limit(8).toList();
        patients.forEach(this::patientHappens);
        UUID duplicate = patients.getLast();
        UUID survivor = patients.getFirst();
        // Live, what follows on each other falls into transactions of its own; in the replay, into few.
        reports.happened(duplicate, merged(duplicate, survivor));
        reports.happened(duplicate, new PatientsUnmerged(new PatientId(duplicate), new PatientId(survivor), "twins"));
        reports.happened(duplicate, merged(duplicate, survivor));
        patientHappensFurther(duplicate);
        reports.settled();
        Map<String, List<String>> before = rows();
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        StreamingEventProcessor processor = RunningReports.app().getBean(EventProcessingConfiguration.class)
                .eventProcessor(ReportingApplication.NAME, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(rows().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
        processor.start();
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(rows()).isEqualTo(before));
    }

    @Test
    void the_tables_compared_are_all_there_are() {
        assertThat(RunningReports.database().queryForList("""
                select table_name from information_schema.tables where table_schema = 'public'
                and table_name not in ('token', 'dead_letter', 'applied', 'progress', 'flyway_schema_history')
                """, String.class)).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(table, RunningReports.database()
                    .queryForList("select t::text as row from %s t order by 1".formatted(table), String.class));
        }
        return rows;
    }

    private void practiceHappens() {
        reports.written(UUID.randomUUID(), Practice.tenant("group", "EUR"));
        reports.written(eva, new PractitionerRegistered(new PractitionerId(eva), new Profile(
                HumanName.of("Haas", "Eva"), List.of(), List.of(), Contact.unknown())),
                new PractitionerDeactivated(new PractitionerId(eva), "retired"));
        VisitTypeId type = new VisitTypeId(UUID.randomUUID());
        reports.written(type.value(),
                new VisitTypeDefined(type, new VisitType("first", "First visit", 30, EncounterClass.AMBULATORY, null)),
                new VisitTypeDefined(type, new VisitType("first", "First", 40, EncounterClass.AMBULATORY, null)));
    }

    private void patientHappens(UUID id) {
        PatientId patient = new PatientId(id);
        UUID checkup = UUID.randomUUID();
        UUID enteredInError = UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        UUID invoice = UUID.randomUUID();
        reports.happened(id, Practice.patient(id, "1984-05-17", Sex.FEMALE),
                new DemographicsCorrected(patient, Practice.patient(id, "1985", Sex.MALE).demographics(), "typo"),
                new DeathRecorded(patient, new ClinicalTime("2026")),
                new PatientFactEnteredInError(patient, PatientFact.DEATH, id, "namesake"));
        reports.written(checkup, Practice.checkup(checkup, id, eva, "2026-03-14"),
                Practice.diagnosis(checkup, id, UUID.randomUUID(), "195967001"), new CheckupCompleted(
                        new CheckupId(checkup), patient, null, new ClinicalTime("2026-03-14"), List.of()));
        reports.happened(enteredInError, Practice.checkup(enteredInError, id, eva, "2026-03-14"),
                Practice.diagnosis(enteredInError, id, UUID.randomUUID(), "195967001"),
                new CheckupFactEnteredInError(new CheckupId(enteredInError), patient, CheckupFact.CHECKUP,
                        enteredInError, "slip"));
        reports.written(appointment, Practice.booked(appointment, id, eva, "2999-03-14T09:00:00+01:00"),
                new AppointmentCancelled(new AppointmentId(appointment), patient, new PractitionerId(eva),
                        Practice.slot("2999-03-14T09:00:00+01:00"), CancelledBy.PATIENT, true, "ill"));
        UUID prescription = UUID.randomUUID();
        reports.written(prescription, Practice.prescribed(prescription, id, Coding.RXNORM, "723"));
        reports.happened(invoice, Practice.drafted(invoice, id, "EUR"), charge(invoice, id, Practice.VISIT),
                Practice.issued(invoice, id, "2026-03-15", "2026-04-15", NET),
                Practice.paid(invoice, id, UUID.randomUUID(), Money.of("60.0", "EUR")), new InvoiceCredited(
                        new InvoiceId(invoice), patient, new CreditId(UUID.randomUUID()), Money.of("5", "EUR"),
                        "sorry"));
    }

    private void patientHappensFurther(UUID id) {
        UUID invoice = UUID.randomUUID();
        Coding other = new Coding("urn:services", "other", null);
        reports.happened(invoice, Practice.drafted(invoice, id, "EUR"), charge(invoice, id, other));
        reports.happened(invoice, Practice.issued(invoice, id, "2026-03-15", null, NET));
        reports.happened(invoice, new InvoiceVoided(new InvoiceId(invoice), new PatientId(id),
                Money.of("110.000", "EUR"), "wrong"));
    }

    private Object charge(UUID invoice, UUID patient, Coding service) {
        return Practice.charge(invoice, patient, UUID.randomUUID(), eva, service, "2026-03-14", NET);
    }

    private static PatientsMerged merged(UUID duplicate, UUID survivor) {
        return new PatientsMerged(new PatientId(duplicate), new PatientId(survivor), "same passport");
    }
}
