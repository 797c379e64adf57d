package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.api.tenant.ReminderRule;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.reminder.ReminderSettings.Receiver;
import org.anamnesis.command.testing.Outside;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;

/** What a request becomes of what the receiver answers. */
class WebhookTest {

    private static final ReminderRule RULE = new ReminderRule(60, ReminderChannel.WEBHOOK);

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server = server();

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void is_taken_rejected_or_tried_again_as_the_status_says() {
        for (int status : List.of(200, 202, 204)) {
            assertThat(send("/" + status)).as("%d", status).isEqualTo(Delivery.TAKEN);
        }
        for (int status : List.of(400, 401, 404, 410, 422)) {
            assertThat(send("/" + status)).as("%d", status).isEqualTo(Delivery.REJECTED);
        }
        for (int status : List.of(302, 408, 429, 500, 503)) {
            assertThat(send("/" + status)).as("%d", status).isEqualTo(Delivery.FAILED);
        }
    }

    @Test
    void does_not_wait_for_ever_for_an_answer_nor_for_the_rest_of_one() {
        assertThat(send("/silent")).isEqualTo(Delivery.FAILED);
        assertThat(send("/endless")).isEqualTo(Delivery.TAKEN);
    }

    @Test
    void has_failed_where_nobody_listens() {
        assertThat(send(TestSocketUtils.findAvailableTcpPort(), "/204")).isEqualTo(Delivery.FAILED);
    }

    @Test
    void to_what_is_no_web_address_stops_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Webhook(receiver(URI.create("example.org/hook"))));
    }

    private Delivery send(String path) {
        return send(server.getAddress().getPort(), path);
    }

    private static Delivery send(int port, String path) {
        Webhook webhook = new Webhook(receiver(URI.create("http://127.0.0.1:" + port + path)));
        try {
            return webhook.send(reminder(), practice());
        } finally {
            webhook.close();
        }
    }

    private static Receiver receiver(URI url) {
        return new Receiver(url, Outside.SECRET, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    private static Reminder reminder() {
        return Reminder.of(new FollowUp("test", UUID.randomUUID(), "t1", UUID.randomUUID(), UUID.randomUUID(), "dr-1",
                "c1", null), Appointments.slot(Duration.ofHours(1)), RULE, TestIds.IDS);
    }

    private static TenantSettings practice() {
        return new TenantSettings("Practice", "DE", null, "Europe/Berlin", "EUR", null, List.of(RULE), null, null);
    }

    private HttpServer server() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath().substring(1);
                try (exchange) {
                    switch (path) {
                        case "silent" -> over.await();
                        case "endless" -> {
                            exchange.sendResponseHeaders(200, 0);
                            exchange.getResponseBody().write('a');
                            exchange.getResponseBody().flush();
                            over.await();
                        }
                        default -> exchange.sendResponseHeaders(Integer.parseInt(path), -1);
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            made.start();
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
