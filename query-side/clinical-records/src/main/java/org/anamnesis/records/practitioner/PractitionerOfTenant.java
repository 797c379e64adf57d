package org.anamnesis.records.practitioner;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.Former;
import org.jspecify.annotations.Nullable;

/** Asks who a practitioner is. */
public record PractitionerOfTenant(String tenant, PractitionerId practitionerId) {

    /**
     * Who the practitioner is.
     *
     * @param id           the practitioner
     * @param practitioner the practitioner as it is now
     * @param former       numbers and addresses that are no longer used; absent where there are none
     * @param recordedAt   when the practitioner was registered
     * @param recordedBy   who registered the practitioner, an id
     * @param asOf         up to when the record is read
     * @param incomplete   events of the practitioner that could not be applied
     */
    public record Practitioner(PractitionerId id, @JsonUnwrapped PractitionerDocument practitioner,
            @Nullable Former former, Instant recordedAt, String recordedBy, AsOf asOf, long incomplete) {}
}
