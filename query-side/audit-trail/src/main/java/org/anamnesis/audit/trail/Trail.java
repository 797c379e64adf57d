package org.anamnesis.audit.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of what happened in a tenant.
 *
 * @param tenant      whose trail
 * @param patient     only what is about this patient
 * @param actor       only what this one did
 * @param event       only events of this name
 * @param correlation only what belongs to this request, import or schedule
 * @param from        only what was recorded at this instant or later
 * @param to          only what was recorded before this instant
 * @param newestFirst the latest first, else the oldest
 * @param after       the position the previous page ended with
 * @param limit       entries of a page at most
 */
record Trail(String tenant, @Nullable UUID patient, @Nullable String actor, @Nullable String event,
        @Nullable String correlation, @Nullable Instant from, @Nullable Instant to, boolean newestFirst,
        @Nullable Long after, int limit) {

    /** Of one patient, everything. */
    static Trail ofPatient(String tenant, UUID patient, boolean newestFirst, @Nullable Long after, int limit) {
        return new Trail(tenant, patient, null, null, null, null, null, newestFirst, after, limit);
    }

    /** The answer. */
    record Answer(boolean known, TrailPage page) {}
}
