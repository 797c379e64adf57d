package org.anamnesis.command.reminder;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says of a request that it is ours and of when. Source: Standard Webhooks 1.0, HMAC-SHA256 over id, timestamp and
 * body.
 *
 * @param key shared with the receiver
 */
record Signature(SecretKeySpec key) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final String ALGORITHM = "HmacSHA256";

    /**
     * Reads the secret, at start-up.
     *
     * @throws IllegalStateException if it is none
     */
    static Signature of(String secret) {
        byte[] bytes = decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        if (bytes.length < SHORTEST) {
            throw new IllegalStateException("The secret of the webhook must be whsec_ and at least 24 bytes in Base64");
        }
        return new Signature(new SecretKeySpec(bytes, ALGORITHM));
    }

    /** The value of the header. */
    String sign(String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
    }

    private static byte[] decode(String secret) {
        try {
            return Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
