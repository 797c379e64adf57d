package org.anamnesis.command.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** What a write answers: seldom more than where the thing is and which version of the record holds it. */
public final class Answer {

    /** Names aggregate and version, to be handed to the query side in {@code Anamnesis-Await}. */
    public static final String WRITTEN = "Anamnesis-Written";

    private Answer() {}

    /** 201: something was made. */
    public static ResponseEntity<Void> created(String location, Object aggregateId, long version) {
        return ResponseEntity.created(URI.create(location)).eTag(etag(version))
                .header(WRITTEN, written(aggregateId, version))
                .build();
    }

    /** 201: something was made, and there is more to know about it. */
    public static <B> ResponseEntity<B> created(String location, Object aggregateId, long version, B body) {
        return ResponseEntity.created(URI.create(location)).eTag(etag(version))
                .header(WRITTEN, written(aggregateId, version)).body(body);
    }

    /** 204: something was changed. */
    public static ResponseEntity<Void> done(Object aggregateId, long version) {
        return ResponseEntity.noContent().eTag(etag(version)).header(WRITTEN, written(aggregateId, version)).build();
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static String written(Object aggregateId, long version) {
        return aggregateId + "@" + version;
    }
}
