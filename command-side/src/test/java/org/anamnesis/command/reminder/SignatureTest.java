package org.anamnesis.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** Of the specification's own libraries. */
    @Test
    void signs_as_standard_webhooks_do() {
        byte[] key = Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jsl");
        String signed = new Signature(new SecretKeySpec(key, "HmacSHA256")).sign("msg_loFOjxBNrRLzqYUf",
                Instant.ofEpochSecond(1_731_705_121),
                "{\"event_type\":\"ping\",\"data\":{\"success\":true}}".getBytes(StandardCharsets.UTF_8));
        assertThat(signed).isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void a_secret_that_is_missing_short_or_no_base64_stops_the_start() {
        for (String secret : new String[]{"", "whsec_", "whsec_c2hvcnQ=", "not base64, though long enough to be one"}) {
            assertThatIllegalStateException().isThrownBy(() -> Signature.of(secret)).withMessageContaining("24 bytes");
        }
    }
}
