package org.anamnesis.records.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The answer of a single resource that commands change: its ETag is what they take in {@code If-Match}. */
public final class Versioned {

    private Versioned() {}

    /**
     * The answer with its version. It says too up to when the record is read, which no version tells: not to be kept.
     */
    public static <B> ResponseEntity<B> of(B body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").cacheControl(CacheControl.noStore()).body(body);
    }
}
