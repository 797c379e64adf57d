package org.anamnesis.plumbing.id;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes new ids. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new time-ordered id, UUID version 7 (RFC 9562): neighbours in time are neighbours in the index. */
    public static UUID next() {
        long timestamp = System.currentTimeMillis();
        long random = RANDOM.nextLong();
        return version(timestamp << 16 | random >>> 48, RANDOM.nextLong(), 7);
    }

    static UUID version(long high, long low, int version) {
        return new UUID(high & ~0xF000L | (long) version << 12, low & 0x3FFF_FFFF_FFFF_FFFFL | Long.MIN_VALUE);
    }

    /** A digest that every platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
