package org.anamnesis.records.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** A digest over the versions of a chart's parts: it changes when any of them does. */
final class Digest {

    private final MessageDigest sha256;

    private final ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES);

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    void add(String part, UUID id, int revision) {
        sha256.update(part.getBytes(StandardCharsets.US_ASCII));
        sha256.update(buffer.clear().putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .putInt(revision).flip());
    }

    /** Adds, and answers, what changes with time alone: which of several addresses is of today. */
    <T> T shown(T part) {
        sha256.update(part.toString().getBytes(StandardCharsets.UTF_8));
        return part;
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
    }
}
