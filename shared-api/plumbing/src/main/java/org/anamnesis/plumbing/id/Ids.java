package org.anamnesis.plumbing.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids. The recipe of the derived ones is part of the disk format. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new time-ordered id, UUID version 7 (RFC 9562): neighbours in time are neighbours in the index. */
    public static UUID next() {
        long timestamp = System.currentTimeMillis();
        long random = RANDOM.nextLong();
        return version(timestamp << 16 | random >>> 48, RANDOM.nextLong(), 7);
    }

    /**
     * The id that always comes out of the same parts, UUID version 8 over SHA-256 (RFC 9562). Parts are separated, so
     * that {@code ("a", "bc")} and {@code ("ab", "c")} differ.
     */
    public static UUID derived(String... parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            sha256.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        return version(digest.getLong(), digest.getLong(), 8);
    }

    private static UUID version(long high, long low, int version) {
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
