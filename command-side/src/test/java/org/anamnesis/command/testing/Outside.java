package org.anamnesis.command.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The world that reminders go out to: a real SMTP server and a real receiver of webhooks, for all tests of this module.
 */
public final class Outside {

    /** The secret of the webhook: 32 bytes. */
    public static final String SECRET = "whsec_YW5hbW5lc2lzLXRlc3RzLXdlYmhvb2stc2VjcmV0LTE=";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final Map<String, Queue<Integer>> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> SILENT = new ConcurrentHashMap<>();
    private static final GreenMail MAIL = mail();
    private static final HttpServer WEB = web();

    private Outside() {}

    /** What the receiver was sent. */
    public record Call(Map<String, List<String>> headers, String body) {

        /** A header, by its name in lower case. */
        public String header(String name) {
            return headers.get(name).getFirst();
        }

        /** Something that the body says of the reminder. */
        public String data(String field) {
            return JSON.readTree(body).path("data").path(field).asString();
        }
    }

    /** Options of a command node whose reminders go here, tried again soon. */
    public static List<String> options() {
        return List.of("--anamnesis.reminders.email.host=127.0.0.1",
                "--anamnesis.reminders.email.port=" + MAIL.getSmtp().getPort(),
                "--anamnesis.reminders.email.from=practice@example.org",
                "--anamnesis.reminders.email.tls-required=false",
                "--anamnesis.reminders.webhook.url=http://127.0.0.1:" + WEB.getAddress().getPort() + "/reminders",
                "--anamnesis.reminders.webhook.secret=" + SECRET, "--anamnesis.reminders.tries=3",
                "--anamnesis.tasks.reminders.look=100ms", "--anamnesis.tasks.background.look=100ms",
                "--anamnesis.tasks.first-pause=200ms", "--anamnesis.tasks.heartbeat=500ms");
    }

    /** What the receiver answers to a tenant's next requests, in this order; afterwards 204. */
    public static void answer(String tenant, Integer... statuses) {
        ANSWERS.put(tenant, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** Takes a tenant's requests from now on, and leaves those who send them without an answer until the end. */
    public static CountDownLatch keepWaiting(String tenant) {
        return SILENT.computeIfAbsent(tenant, one -> new CountDownLatch(1));
    }

    /** The requests of a tenant, in the order they came. */
    public static List<Call> calls(String tenant) {
        return CALLS.stream().filter(call -> call.data("tenant").equals(tenant)).toList();
    }

    /** The messages to an address. */
    public static List<MimeMessage> mail(String address) {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(message -> address.equals(to(message))).toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static GreenMail mail() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static HttpServer web() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/reminders", Outside::take);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, List<String>> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values));
            Call call = new Call(headers, body);
            CALLS.add(call);
            CountDownLatch silent = SILENT.get(call.data("tenant"));
            if (silent != null) {
                silent.await();
            }
            Integer status = ANSWERS.getOrDefault(call.data("tenant"), new ConcurrentLinkedQueue<>()).poll();
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
