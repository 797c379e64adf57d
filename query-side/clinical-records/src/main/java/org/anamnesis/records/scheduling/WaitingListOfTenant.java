package org.anamnesis.records.scheduling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.OfferId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks who waits for a slot: first come first.
 *
 * @param paging which page
 */
public record WaitingListOfTenant(String tenant, Paging paging) {

    /**
     * A page of the waiting list.
     *
     * @param entries    who waits
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record WaitingList(List<Waiting> entries, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * Somebody who waits.
     *
     * @param id       the entry
     * @param subject  who waits
     * @param wish     what for
     * @param joinedAt since when
     * @param offers   the slots that were offered, not declined, are still to come and not booked, the earliest first
     * @param version  the version that a command on it must match
     */
    public record Waiting(WaitingListEntryId id, @JsonUnwrapped Subject subject, WaitingWish wish, Instant joinedAt,
            List<Offer> offers, @Schema(example = "1") long version) {}

    /**
     * A slot that is offered.
     *
     * @param id             the offer
     * @param practitionerId whose slot
     * @param offeredAt      since when
     */
    public record Offer(OfferId id, PractitionerId practitionerId, Slot slot, Instant offeredAt) {}
}
