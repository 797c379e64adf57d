package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.reminder.ReminderSettings.Smtp;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;

/** What an e-mail becomes of what the server says, told by a server that says little else. */
class EmailTest {

    private static final ReminderRule RULE = new ReminderRule(1, ReminderChannel.EMAIL);

    private final Appointments appointments = new Appointments(RULE);
    private final TenantSettings practice = new TenantSettings("Praxis\r\nBcc: all@example.org", "DE", null,
            "Europe/Berlin", "EUR", null, List.of(RULE), null, null);

    @Test
    void is_rejected_where_the_server_never_takes_it() throws Exception {
        assertThat(said("RCPT", "550 No such user")).isEqualTo(Delivery.REJECTED);
        assertThat(said("MAIL", "553 Not from you")).isEqualTo(Delivery.REJECTED);
        assertThat(said(".", "554 Looks like spam")).isEqualTo(Delivery.REJECTED);
    }

    @Test
    void has_failed_where_the_server_may_take_it_later_or_says_nothing() throws Exception {
        assertThat(said("RCPT", "450 Greylisted")).isEqualTo(Delivery.FAILED);
        assertThat(said(".", "451 Disk full")).isEqualTo(Delivery.FAILED);
        assertThat(said(".", "")).isEqualTo(Delivery.FAILED);
        assertThat(new Email(smtp(TestSocketUtils.findAvailableTcpPort(), "a@example.org", false),
                recipients()).send(reminder("b@example.org"), practice)).isEqualTo(Delivery.FAILED);
    }

    @Test
    void has_failed_where_the_set_up_is_at_fault_and_not_the_message() throws Exception {
        assertThat(said("MAIL", "530 Must issue a STARTTLS command first")).isEqualTo(Delivery.FAILED);
        assertThat(said("MAIL", "538 Encryption required")).isEqualTo(Delivery.FAILED);
    }

    @Test
    void is_taken_though_the_server_leaves_without_a_goodbye() throws Exception {
        assertThat(said("QUIT", "")).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void is_rejected_where_the_address_is_none() throws Exception {
        for (String none : new String[]{"Bello", "a@example.org, b@example.org", "a@example.org>"}) {
            assertThat(new Email(smtp(1, "a@example.org", false), recipients()).send(reminder(none), practice))
                    .as(none).isEqualTo(Delivery.REJECTED);
        }
    }

    @Test
    void leaves_only_encrypted_where_that_is_required() throws Exception {
        try (Server server = new Server("none", "")) {
            assertThat(new Email(smtp(server.port(), "a@example.org", true), recipients())
                    .send(reminder("b@example.org"), practice)).isEqualTo(Delivery.FAILED);
            assertThat(server.heard.toString()).doesNotContain("MAIL");
        }
    }

    @Test
    void keeps_the_name_of_a_practice_out_of_the_headers_that_follow() throws Exception {
        try (Server server = new Server("none", "")) {
            assertThat(new Email(smtp(server.port(), "a@example.org", false), recipients())
                    .send(reminder("b@example.org"), practice)).isEqualTo(Delivery.TAKEN);
            assertThat(server.heard.toString()).contains("Subject: Your appointment at Praxis Bcc: all@example.org\n")
                    .doesNotContain("\nBcc");
        }
    }

    @Test
    void without_an_address_to_come_from_stops_the_start() {
        assertThatIllegalStateException().isThrownBy(() -> new Email(smtp(1, "", false), recipients()));
    }

    private Delivery said(String command, String reply) throws IOException {
        try (Server server = new Server(command, reply)) {
            return new Email(smtp(server.port(), "a@example.org", false), recipients())
                    .send(reminder("b@example.org"), practice);
        }
    }

    private Reminder reminder(String address) {
        PatientId patient = appointments.patient(address);
        return Reminder.of(new FollowUp("test", UUID.randomUUID(), appointments.tenant, patient.value(),
                UUID.randomUUID(), "dr-1", "c1", null), Appointments.slot(Duration.ofHours(1)), RULE, TestIds.IDS);
    }

    private static Recipients recipients() {
        return RunningCommandSide.context().getBean(Recipients.class);
    }

    private static Smtp smtp(int port, String from, boolean tls) {
        return new Smtp("127.0.0.1", port, "", "", from, tls, Duration.ofSeconds(1), Duration.ofMillis(500));
    }

    /** Takes one message, save that it says something else, or nothing, to one line of the conversation. */
    private static final class Server implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final String command;
        private final String reply;
        private final StringBuffer heard = new StringBuffer();

        private Server(String command, String reply) throws IOException {
            this.command = command;
            this.reply = reply;
            Thread.ofVirtual().start(this::converse);
        }

        private int port() {
            return socket.getLocalPort();
        }

        private void converse() {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 ready");
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.append(line).append('\n');
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    boolean special = line.startsWith(command);
                    say(client, special ? reply : line.equals("DATA") ? "354 go on" : "250 fine");
                    data = line.equals("DATA") && !special;
                }
            } catch (IOException over) {
                // The client has left.
            }
        }

        private static void say(Socket client, String line) throws IOException {
            if (!line.isEmpty()) {
                client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
