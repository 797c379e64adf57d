package org.anamnesis.command.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.command.reminder.ReminderSettings.Smtp;
import org.jspecify.annotations.Nullable;

/** Reminders by e-mail, handed to an SMTP server. They say where and when, and nothing of why. */
final class Email implements Outgoing {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm",
            Locale.ENGLISH);

    private final Smtp settings;
    private final Recipients recipients;
    private final Session session;

    Email(Smtp settings, Recipients recipients) {
        this.settings = settings;
        this.recipients = recipients;
        mustBeAnAddress(settings.from());
        this.session = Session.getInstance(properties(settings));
    }

    @Override
    public Delivery send(Reminder reminder, TenantSettings practice) {
        String address = recipients.email(reminder).orElse(null);
        if (address == null) {
            return Delivery.NO_ADDRESS;
        }
        try {
            return hand(message(reminder, practice, checked(address)));
        } catch (AddressException noAddress) {
            return Delivery.REJECTED;
        } catch (MessagingException | UnsupportedEncodingException failed) {
            return SmtpReply.isPermanent(failed) ? Delivery.REJECTED : Delivery.FAILED;
        }
    }

    /** Found wrong when the app starts, not when a reminder is due. */
    private static void mustBeAnAddress(String from) {
        try {
            checked(from);
        } catch (AddressException none) {
            throw new IllegalStateException("Reminders by e-mail need an address that they come from");
        }
    }

    private static InternetAddress checked(String address) throws AddressException {
        InternetAddress checked = new InternetAddress(address, true);
        checked.validate();
        return checked;
    }

    private Delivery hand(MimeMessage message) throws MessagingException {
        Transport smtp = session.getTransport("smtp");
        try {
            smtp.connect(settings.host(), settings.port(), given(settings.username()), given(settings.password()));
            smtp.sendMessage(message, message.getAllRecipients());
            return Delivery.TAKEN;
        } finally {
            close(smtp);
        }
    }

    private MimeMessage message(Reminder reminder, TenantSettings practice, InternetAddress to)
            throws MessagingException, UnsupportedEncodingException {
        String name = practice.name().replaceAll("\\p{Cntrl}+", " ");
        MimeMessage message = new Identified(session, "<" + reminder.id() + "@reminders.anamnesis>");
        message.setFrom(new InternetAddress(settings.from(), name, StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject("Your appointment at " + name, StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        // No answer by machine is wanted (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(text(name, reminder, practice), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private static String text(String name, Reminder reminder, TenantSettings practice) {
        ZoneId zone = ZoneId.of(Objects.requireNonNull(practice.timeZone()));
        return "Your appointment at %s:%n%n    %s (%s)%n%nIf you cannot come, please tell the practice.%n"
                .formatted(name, WHEN.format(reminder.slot().start().atZoneSameInstant(zone)), zone)
                .replace("\n", "\r\n");
    }

    private static Properties properties(Smtp settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tlsRequired()));
        // Nothing is gained by waiting for a goodbye, while nobody knows yet that the message was taken.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static @Nullable String given(String setting) {
        return setting.isBlank() ? null : setting;
    }

    private static void close(Transport smtp) {
        try {
            smtp.close();
        } catch (MessagingException taken) {
            // What became of the message is known by now.
        }
    }

    /** The library gives every message that is saved an id of its own, save where it is told which. */
    private static final class Identified extends MimeMessage {

        private final String id;

        private Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
