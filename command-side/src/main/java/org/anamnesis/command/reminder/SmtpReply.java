package org.anamnesis.command.reminder;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** What an SMTP server said of a message that it did not take (RFC 5321, section 4.2.1). */
final class SmtpReply {

    private SmtpReply() {}

    /** Sign-in or encryption asked for or refused (RFC 4954, RFC 3207): the set-up is at fault, not the message. */
    private static final Set<Integer> OF_THE_SETUP = Set.of(530, 534, 535, 538);

    /** What became of the one message. Where none failed, only the goodbye did. */
    static Delivery of(MailSendException failed) {
        Exception[] said = failed.getMessageExceptions();
        if (said.length == 0) {
            return Delivery.TAKEN;
        }
        return isPermanent(said[0]) ? Delivery.REJECTED : Delivery.FAILED;
    }

    /** Whether it said that it never will. A wrong password is not the message's fault, and will be mended. */
    private static boolean isPermanent(@Nullable Exception failed) {
        if (failed == null) {
            return false;
        }
        int code = switch (failed) {
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            default -> 0;
        };
        return code / 100 == 5 && !OF_THE_SETUP.contains(code)
                || failed instanceof MessagingException chain && isPermanent(chain.getNextException());
    }
}
