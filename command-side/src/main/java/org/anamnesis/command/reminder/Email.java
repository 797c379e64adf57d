package org.anamnesis.command.reminder;

import jakarta.mail.MessagingException;
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
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Reminders by e-mail, handed to an SMTP server. They say where and when, and nothing of why. */
final class Email implements Outgoing {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm",
            Locale.ENGLISH);

    private final String from;
    private final Recipients recipients;
    private final JavaMailSenderImpl sender;

    Email(Smtp settings, Recipients recipients) {
        this.from = settings.from();
        this.recipients = recipients;
        mustBeAnAddress(from);
        this.sender = sender(settings);
    }

    @Override
    public Delivery send(Reminder reminder, TenantSettings practice) {
        String address = recipients.email(reminder).orElse(null);
        if (address == null) {
            return Delivery.NO_ADDRESS;
        }
        try {
            sender.send(message(reminder, practice, checked(address)));
            return Delivery.TAKEN;
        } catch (AddressException noAddress) {
            return Delivery.REJECTED;
        } catch (MailSendException failed) {
            return SmtpReply.of(failed);
        } catch (MailAuthenticationException | MessagingException | UnsupportedEncodingException failed) {
            return Delivery.FAILED;
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

    private MimeMessage message(Reminder reminder, TenantSettings practice, InternetAddress to)
            throws MessagingException, UnsupportedEncodingException {
        String name = practice.name().replaceAll("\\p{Cntrl}+", " ");
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from, name);
        parts.setTo(to);
        parts.setSubject("Your appointment at " + name);
        parts.setSentDate(new Date());
        parts.setText(text(name, reminder, practice));
        message.setHeader("Message-ID", "<" + reminder.id() + "@reminders.anamnesis>");
        // No answer by machine is wanted (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String text(String name, Reminder reminder, TenantSettings practice) {
        ZoneId zone = ZoneId.of(Objects.requireNonNull(practice.timeZone()));
        return "Your appointment at %s:%n%n    %s (%s)%n%nIf you cannot come, please tell the practice.%n"
                .formatted(name, WHEN.format(reminder.slot().start().atZoneSameInstant(zone)), zone)
                .replace("\n", "\r\n");
    }

    private static JavaMailSenderImpl sender(Smtp settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username().strip());
        sender.setPassword(settings.password());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tlsRequired()));
        // Nothing is gained by waiting for a goodbye, while nobody knows yet that the message was taken.
        properties.put("mail.smtp.quitwait", "false");
        return sender;
    }
}
