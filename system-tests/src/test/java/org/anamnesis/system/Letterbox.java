package org.anamnesis.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** Where reminders arrive: an SMTP server and a receiver of signed requests, both real, both outliving the system. */
final class Letterbox implements AutoCloseable {

    private static final byte[] SECRET = "a secret of thirty-two bytes 012".getBytes(StandardCharsets.US_ASCII);

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpServer receiver;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<UUID> calls = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> strangers = new ConcurrentLinkedQueue<>();

    Letterbox() throws IOException {
        // A connection that a kill cuts off ends its thread in there: no concern of who waits for something else.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        smtp.start();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.createContext("/reminders", this::take);
        receiver.start();
    }

    /** What an installation must be told to send its reminders here. */
    List<String> options() {
        String reminders = "--command-side.anamnesis.reminders.";
        return List.of(reminders + "email.host=127.0.0.1", reminders + "email.port=" + smtp.getSmtp().getPort(),
                reminders + "email.from=practice@example.test", reminders + "email.tls-required=false",
                reminders + "webhook.url=http://127.0.0.1:" + receiver.getAddress().getPort() + "/reminders",
                reminders + "webhook.secret=whsec_" + Base64.getEncoder().encodeToString(SECRET));
    }

    /** The reminders that arrived by e-mail, each as often as it came. */
    List<UUID> mails() {
        List<UUID> mails = new ArrayList<>();
        for (MimeMessage message : smtp.getReceivedMessages()) {
            try {
                mails.add(UUID.fromString(message.getMessageID().replaceAll("^<|@.*", "")));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return mails;
    }

    /** The reminders that arrived as requests, each as often as it came. */
    List<UUID> calls() {
        return List.copyOf(calls);
    }

    /** Requests whose signature was wrong. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (signature(id, exchange.getRequestHeaders().getFirst("webhook-timestamp"), body)
                    .equals(exchange.getRequestHeaders().getFirst("webhook-signature"))) {
                calls.add(UUID.fromString(id));
            } else {
                strangers.add(id);
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** As anybody who knows the secret works it out by Standard Webhooks. */
    private static String signature(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        receiver.stop(0);
        threads.shutdownNow();
        smtp.stop();
        Awaitility.reset();
    }
}
