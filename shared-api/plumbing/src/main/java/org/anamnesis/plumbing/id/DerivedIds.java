package org.anamnesis.plumbing.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ids that follow from what a thing is for, so that whoever makes it first makes the same. They are keyed by the
 * installation's secret: nobody else can compute one, or try out from which number of a person it was made. The recipe
 * is part of the disk format.
 */
public final class DerivedIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;

    /**
     * Derives ids of an installation.
     *
     * @param secret the installation's: at least 32 characters, the same on all its nodes and for ever
     */
    public DerivedIds(String secret) {
        if (secret.strip().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The installation's secret needs at least 32 characters");
        }
        key = new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The id that always comes out of the same parts, UUID version 8 over HMAC-SHA-256 (RFC 9562, RFC 2104). Parts are
     * separated, so that {@code ("a", "bc")} and {@code ("ab", "c")} differ.
     */
    public UUID of(String... parts) {
        Mac mac = mac();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            mac.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(mac.doFinal());
        return Ids.version(digest.getLong(), digest.getLong(), 8);
    }

    /** Tells secrets apart, and nothing about them. */
    public UUID fingerprint() {
        return of("fingerprint");
    }

    /** The tenant as an aggregate. */
    public UUID tenant(String tenant) {
        return of("tenant", tenant);
    }

    /** The schedule of a practitioner. */
    public UUID schedule(UUID practitioner) {
        return of("schedule", practitioner.toString());
    }

    /** A type of visit. */
    public UUID visitType(String tenant, String code) {
        return of("visit-type", tenant, code);
    }

    /**
     * A reminder.
     *
     * @param start the start of the appointment, in ISO 8601 and UTC: one that moved is reminded of anew
     */
    public UUID reminder(UUID appointment, String start, int leadMinutes, String channel) {
        return of("reminder", appointment.toString(), start, Integer.toString(leadMinutes), channel);
    }

    /** The billing account of a patient. */
    public UUID billingAccount(String tenant, UUID patient) {
        return of("billing-account", tenant, patient.toString());
    }

    /** The tariff of a service. */
    public UUID tariff(String tenant, String system, String code) {
        return of("tariff", tenant, system, code);
    }

    /** The invoice of an appointment, and of the checkup that it leads to. */
    public UUID invoiceOfAppointment(UUID appointment) {
        return of("invoice", "appointment", appointment.toString());
    }

    /** The invoice of a checkup without an appointment. */
    public UUID invoiceOfCheckup(UUID checkup) {
        return of("invoice", "checkup", checkup.toString());
    }

    /** The invoice of medication that was dispensed outside a checkup, or after the checkup's invoice was issued. */
    public UUID invoiceOfDispense(UUID dispense) {
        return of("invoice", "dispense", dispense.toString());
    }

    /** The invoice of what belongs on another one that takes nothing more. */
    public UUID supplementOf(UUID invoice) {
        return of("invoice", "supplement", invoice.toString());
    }

    /** The line of an invoice that charges for something. */
    public UUID line(String kind, UUID source) {
        return of("invoice-line", kind, source.toString());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
