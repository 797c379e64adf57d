package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentCancelled;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.status.Tenants;
import org.anamnesis.command.testing.Outside;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the appointment to the receiver: a real SMTP server and a real web server. */
class ReminderTest {

    private static final ReminderRule BY_EMAIL = new ReminderRule(1, ReminderChannel.EMAIL);
    private static final ReminderRule BY_WEBHOOK = new ReminderRule(1, ReminderChannel.WEBHOOK);
    private static final Duration SOON = Duration.ofSeconds(61);
    private static final Duration TOMORROW = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcClient jdbc = RunningCommandSide.context().getBean(JdbcClient.class);
    private final String address = UUID.randomUUID() + "@example.org";

    @Test
    void is_sent_once_by_email_at_its_time_under_its_id_and_says_nothing_clinical() throws Exception {
        Appointments appointments = new Appointments(BY_EMAIL);
        AppointmentBooked booked = appointments.book(appointments.patient(address), SOON);
        Instant due = booked.slot().start().toInstant().minusSeconds(60);
        awaitHistory(appointments, booked.appointmentId(), "appointment.booked", "appointment.reminder-attempted",
                "appointment.reminder-sent");
        var message = Outside.mail(address).getFirst();
        assertThat(Outside.mail(address)).hasSize(1);
        assertThat(message.getHeader("Message-ID", null))
                .isEqualTo("<" + id(booked.appointmentId(), booked.slot(), "email") + "@reminders.anamnesis>");
        assertThat(message.getSubject()).isEqualTo("Your appointment at Praxis Dr. Grün");
        assertThat(message.getContent().toString()).contains("Praxis Dr. Grün", "(Europe/Berlin)",
                "%02d:%02d".formatted(booked.slot().start().getHour(), booked.slot().start().getMinute()))
                .doesNotContain("Bello");
        assertThat(recorded(booked.appointmentId(), "appointment.reminder-attempted")).isBetween(due,
                due.plusSeconds(5));
    }

    @Test
    void is_sent_once_by_webhook_signed_and_with_ids_only() {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        AppointmentBooked booked = appointments.book(appointments.patient(""), SOON);
        awaitHistory(appointments, booked.appointmentId(), "appointment.booked", "appointment.reminder-attempted",
                "appointment.reminder-sent");
        assertThat(Outside.calls(appointments.tenant)).hasSize(1);
        Outside.Call call = Outside.calls(appointments.tenant).getFirst();
        String id = id(booked.appointmentId(), booked.slot(), "webhook");
        assertThat(call.header("idempotency-key")).isEqualTo(id);
        assertThat(call.header("webhook-id")).isEqualTo(id);
        assertThat(call.header("webhook-signature")).isEqualTo(signature(call));
        assertThat(call.data("appointmentId")).isEqualTo(booked.appointmentId().toString());
        assertThat(call.data("patientId")).isEqualTo(booked.patientId().toString());
        assertThat(call.data("start")).isEqualTo(booked.slot().start().toString());
        assertThat(call.body()).doesNotContain("Bello");
    }

    @Test
    void moves_with_the_appointment() {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        AppointmentBooked booked = appointments.book(appointments.patient(""), TOMORROW);
        Slot moved = appointments.move(booked, SOON).slot();
        awaitHistory(appointments, booked.appointmentId(), "appointment.booked", "appointment.rescheduled",
                "appointment.reminder-attempted", "appointment.reminder-sent");
        assertThat(Outside.calls(appointments.tenant)).extracting(call -> call.header("idempotency-key"))
                .containsExactly(id(booked.appointmentId(), moved, "webhook"));
        await().atMost(PATIENCE).until(() -> planned(booked.appointmentId()).isEmpty());
    }

    @Test
    void goes_with_the_appointment() {
        Appointments appointments = new Appointments(BY_EMAIL, BY_WEBHOOK);
        AppointmentBooked booked = appointments.book(appointments.patient(address), TOMORROW);
        assertThat(planned(booked.appointmentId())).hasSize(2);
        appointments.tell(new AppointmentCancelled(booked.appointmentId(), booked.patientId(), booked.practitionerId(),
                booked.slot(), CancelledBy.PATIENT, true, "Well again"), 1, Origin.LIVE);
        assertThat(planned(booked.appointmentId())).isEmpty();
    }

    @Test
    void of_an_appointment_that_was_moved_while_it_was_taken_up_is_not_sent() {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        AppointmentBooked booked = appointments.book(appointments.patient(""), TOMORROW);
        jdbc.sql("update reminder_task set picked = true, last_heartbeat = now() where task_instance like ?")
                .param(booked.appointmentId() + "/%").update();
        appointments.move(booked, TOMORROW.plusHours(1));
        assertThat(planned(booked.appointmentId())).hasSize(2);
        jdbc.sql(
                "update reminder_task set picked = false, execution_time = now() where picked and task_instance like ?")
                .param(booked.appointmentId() + "/%").update();
        await().atMost(PATIENCE).until(() -> planned(booked.appointmentId()).size() == 1);
        assertThat(Outside.calls(appointments.tenant)).isEmpty();
    }

    @Test
    void is_tried_again_under_the_same_id_until_it_is_taken() {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        Outside.answer(appointments.tenant, 503, 429);
        AppointmentBooked booked = appointments.book(appointments.patient(""), SOON);
        awaitHistory(appointments, booked.appointmentId(), "appointment.booked", "appointment.reminder-attempted",
                "appointment.reminder-attempted", "appointment.reminder-attempted", "appointment.reminder-sent");
        String id = id(booked.appointmentId(), booked.slot(), "webhook");
        assertThat(Outside.calls(appointments.tenant)).extracting(call -> call.header("idempotency-key"))
                .containsExactly(id, id, id);
    }

    @Test
    void is_given_up_when_it_is_refused_for_good_or_was_tried_in_vain_too_often() {
        assertThat(failureAfter(410)).isEqualTo("rejected");
        assertThat(failureAfter(500, 502, 408)).isEqualTo("unreachable");
    }

    @Test
    void is_given_up_where_nobody_knows_an_address_or_the_patient_died() {
        Appointments appointments = new Appointments(BY_EMAIL);
        AppointmentBooked unknown = appointments.book(appointments.patient(""), SOON);
        PatientId dead = appointments.patient(address);
        AppointmentBooked useless = appointments.book(dead, SOON);
        RunningCommandSide.as(appointments.tenant, "dr-1").header("If-Match", "\"0\"")
                .body("{\"deceased\": \"2026-01-01\"}").post("/patients/" + dead + "/death").then().statusCode(204);
        for (AppointmentBooked booked : List.of(unknown, useless)) {
            awaitHistory(appointments, booked.appointmentId(), "appointment.booked", "appointment.reminder-attempted",
                    "appointment.reminder-given-up");
            assertThat(failure(booked.appointmentId())).isEqualTo("no-address");
        }
        assertThat(Outside.mail(address)).isEmpty();
    }

    @Test
    void is_given_up_where_the_appointment_began_before_it_could_be_sent() {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        AppointmentBooked begun = appointments.book(appointments.patient(""), Duration.ofSeconds(-1));
        assertThat(planned(begun.appointmentId())).isEmpty();
        // As if all nodes had been down while it was due.
        Reminder late = reminder(appointments, begun, BY_WEBHOOK);
        bean(FollowUps.class).remember(bean(WhenReminderDueThenSendReminder.class), late.remembered(),
                late.id().toString(), Instant.now());
        awaitHistory(appointments, begun.appointmentId(), "appointment.booked", "appointment.reminder-attempted",
                "appointment.reminder-given-up");
        assertThat(failure(begun.appointmentId())).isEqualTo("too-late");
        assertThat(Outside.calls(appointments.tenant)).isEmpty();
    }

    @Test
    void is_given_up_where_the_channel_is_not_set_up() {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        AppointmentBooked booked = appointments.book(appointments.patient(""), TOMORROW);
        ReminderSettings nothing = ReminderSettingsTest.nothingSet();
        new WhenReminderDueThenSendReminder(bean(Dispatch.class), bean(Tenants.class), bean(Recipients.class),
                new Channels(nothing, bean(Recipients.class)), nothing)
                .perform(reminder(appointments, booked, BY_WEBHOOK).remembered());
        assertThat(failure(booked.appointmentId())).isEqualTo("channel-not-set-up");
    }

    @Test
    void is_not_sent_where_the_tenant_took_its_rule_back() {
        Appointments appointments = new Appointments(BY_EMAIL);
        AppointmentBooked booked = appointments.book(appointments.patient(""), TOMORROW);
        bean(WhenReminderDueThenSendReminder.class).perform(reminder(appointments, booked, BY_WEBHOOK).remembered());
        assertThat(appointments.history(booked.appointmentId())).containsExactly("appointment.booked");
    }

    @Test
    void is_sent_as_planned_where_the_tenant_named_another_lead_time_since() {
        Appointments appointments = new Appointments(new ReminderRule(2880, ReminderChannel.WEBHOOK));
        AppointmentBooked booked = appointments.book(appointments.patient(""), TOMORROW);
        bean(WhenReminderDueThenSendReminder.class).perform(reminder(appointments, booked, BY_WEBHOOK).remembered());
        assertThat(appointments.history(booked.appointmentId())).containsExactly("appointment.booked",
                "appointment.reminder-attempted", "appointment.reminder-sent");
    }

    @Test
    void is_not_planned_for_history_nor_where_its_time_has_passed() {
        Appointments appointments = new Appointments(new ReminderRule(1440, ReminderChannel.WEBHOOK));
        PatientId patient = appointments.patient("");
        AppointmentBooked late = appointments.book(patient, SOON);
        AppointmentBooked imported = appointments.book(patient, Appointments.slot(Duration.ofDays(3)), Origin.IMPORT);
        assertThat(planned(late.appointmentId())).isEmpty();
        assertThat(planned(imported.appointmentId())).isEmpty();
    }

    private static Reminder reminder(Appointments appointments, AppointmentBooked booked, ReminderRule rule) {
        return Reminder.of(new FollowUp("send-reminder-when-due", UUID.randomUUID(), appointments.tenant,
                booked.patientId().value(), booked.appointmentId().value(), "reception-1", "c1", null), booked.slot(),
                rule, TestIds.IDS);
    }

    private static <T> T bean(Class<T> type) {
        return RunningCommandSide.context().getBean(type);
    }

    private String failureAfter(Integer... answers) {
        Appointments appointments = new Appointments(BY_WEBHOOK);
        Outside.answer(appointments.tenant, answers);
        AppointmentBooked booked = appointments.book(appointments.patient(""), SOON);
        await().atMost(PATIENCE)
                .until(() -> appointments.history(booked.appointmentId()).contains("appointment.reminder-given-up"));
        assertThat(Outside.calls(appointments.tenant)).hasSize(answers.length);
        return failure(booked.appointmentId());
    }

    private static void awaitHistory(Appointments appointments, AppointmentId appointment, String... events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(appointments.history(appointment)).containsExactly(events));
    }

    private List<String> planned(AppointmentId appointment) {
        return jdbc.sql("select task_instance from reminder_task where task_instance like ?")
                .param(appointment + "/%").query(String.class).list();
    }

    private String failure(AppointmentId appointment) {
        return jdbc.sql("""
                select convert_from(payload, 'UTF8')::json ->> 'failure' from event
                where aggregate_identifier = ? and payload_type = 'appointment.reminder-given-up'""")
                .param(appointment.toString()).query(String.class).single();
    }

    private Instant recorded(AppointmentId appointment, String type) {
        return Instant.parse(jdbc.sql(
                "select recorded_at from event where aggregate_identifier = ? and payload_type = ?")
                .params(appointment.toString(), type).query(String.class).single());
    }

    private static String id(AppointmentId appointment, Slot slot, String channel) {
        return TestIds.IDS.reminder(appointment.value(), slot.start().toInstant().toString(), 1, channel).toString();
    }

    private static String signature(Outside.Call call) {
        byte[] key = Base64.getDecoder().decode(Outside.SECRET.substring("whsec_".length()));
        Instant timestamp = Instant.ofEpochSecond(Long.parseLong(call.header("webhook-timestamp")));
        return new Signature(new SecretKeySpec(key, "HmacSHA256")).sign(call.header("webhook-id"), timestamp,
                call.body().getBytes(StandardCharsets.UTF_8));
    }
}
