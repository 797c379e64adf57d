package org.anamnesis.command.reminder;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what means an installation sends reminders. A channel without server or address is not set up, and what should go
 * by it is given up.
 *
 * @param tries   after how many tries in vain a reminder is given up
 * @param email   the SMTP server
 * @param webhook the system that is told of reminders
 */
@ConfigurationProperties("anamnesis.reminders")
record ReminderSettings(@DefaultValue("12") int tries, @DefaultValue Smtp email, @DefaultValue Receiver webhook) {

    /**
     * An SMTP server.
     *
     * @param host           its name; empty where there is none
     * @param port           its port, of submission by default
     * @param username       who sends; empty where the server does not ask
     * @param from           the address that messages come from
     * @param tlsRequired    whether nothing is sent without STARTTLS
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout    how long to wait for an answer
     */
    record Smtp(@DefaultValue("") String host, @DefaultValue("587") int port, @DefaultValue("") String username,
            @DefaultValue("") String password, @DefaultValue("") String from,
            @DefaultValue("true") boolean tlsRequired, @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {

        boolean isSetUp() {
            return !host.isBlank();
        }
    }

    /**
     * A system that takes signed requests.
     *
     * @param url            where it takes them; absent where there is none
     * @param secret         the secret of the signature: {@code whsec_} and 24 or more bytes in Base64
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout    how long to wait for an answer
     */
    record Receiver(@Nullable URI url, @DefaultValue("") String secret, @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {

        boolean isSetUp() {
            return url != null && !url.toString().isBlank();
        }
    }
}
