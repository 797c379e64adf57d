package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.command.CommandSideApplication;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.testing.Outside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;

/** Reminders where several nodes share the tables, and where one of them dies. */
class TwoNodesTest {

    private static final ReminderRule RULE = new ReminderRule(1, ReminderChannel.WEBHOOK);
    /** Half an hour before, so that a node that starts slowly does not find the appointment begun. */
    private static final ReminderRule EARLY = new ReminderRule(30, ReminderChannel.WEBHOOK);
    private static final int MANY = 40;

    @Test
    void two_nodes_send_each_reminder_once() {
        RunningCommandSide.startOtherNode();
        Appointments appointments = new Appointments(RULE);
        List<PatientId> patients = Stream.generate(() -> appointments.patient("")).limit(MANY).toList();
        List<AppointmentBooked> booked = patients.stream()
                .map(patient -> appointments.book(patient, Duration.ofSeconds(65))).toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> booked.stream()
                .allMatch(one -> appointments.history(one.appointmentId()).contains("appointment.reminder-sent")));
        assertThat(Outside.calls(appointments.tenant)).hasSize(MANY).extracting(call -> call.data("reminderId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_node_that_dies_before_it_knows_the_outcome_leaves_the_reminder_to_another_under_the_same_id(
            @TempDir Path folder) throws Exception {
        Appointments appointments = new Appointments(EARLY);
        var silence = Outside.keepWaiting(appointments.tenant);
        AppointmentBooked booked = appointments.book(appointments.patient(""), Duration.ofMinutes(30).plusSeconds(2));
        // So that the one that dies is at it.
        RunningCommandSide.nodes().forEach(node -> workers(node).stop());
        Path log = folder.resolve("log");
        Process node = otherJvm(log.toFile());
        try {
            await().atMost(Duration.ofMinutes(5)).until(() -> {
                assertThat(node.isAlive()).as(Files.readString(log)).isTrue();
                return !Outside.calls(appointments.tenant).isEmpty();
            });
        } finally {
            node.destroyForcibly().waitFor();
            RunningCommandSide.nodes().forEach(survivor -> workers(survivor).start());
        }
        silence.countDown();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> appointments.history(booked.appointmentId()).contains("appointment.reminder-sent"));
        assertThat(appointments.history(booked.appointmentId())).containsExactly("appointment.booked",
                "appointment.reminder-attempted", "appointment.reminder-attempted", "appointment.reminder-sent");
        assertThat(Outside.calls(appointments.tenant)).hasSize(2).extracting(call -> call.header("idempotency-key"))
                .containsOnly(Outside.calls(appointments.tenant).getFirst().data("reminderId"));
    }

    private static Lifecycle workers(ApplicationContext node) {
        return node.getBean("taskSchedulers", Lifecycle.class);
    }

    private static Process otherJvm(File log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-Duser.timezone=UTC", "-cp", classPath(), CommandSideApplication.class.getName()));
        command.addAll(RunningCommandSide.options());
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
