package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/**
 * Who writes down what happens, and repeats under its key what was not answered.
 *
 * @param practice where
 */
record Desk(Practice practice) {

    /** Changes what has a version, which must be right. */
    Answer change(String path, String version, String body) {
        Answer answer = attempt(path, version, body);
        assertThat(answer.status()).as("%s answered %s", path, answer).isBetween(200, 299);
        return answer;
    }

    /** Tries to change what has a version. */
    Answer attempt(String path, String version, String body) {
        return keyed(practice.write().with("If-Match", version), path, body);
    }

    /** Adds something. */
    Answer add(String path, String body) {
        return attempt(path, body).expect(201);
    }

    /** Tries to add something. */
    Answer attempt(String path, String body) {
        return keyed(practice.write(), path, body);
    }

    private static Answer keyed(Client client, String path, String body) {
        Client keyed = client.with("Idempotency-Key", UUID.randomUUID().toString());
        return Patience.answer(() -> keyed.post(path, body));
    }
}
