package org.anamnesis.records.scheduling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.ReminderFailure;
import org.anamnesis.api.scheduling.ReminderId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.tenant.ReminderChannel;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks of which appointments, still awaited, the reminder was given up, the latest first: somebody may call instead.
 *
 * @param paging which page
 */
public record RemindersGivenUp(String tenant, Paging paging) {

    /**
     * A page of the worklist.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Reminders(List<GivenUp> reminders, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * A reminder that will not be sent.
     *
     * @param id          the reminder
     * @param subject     who is not reminded
     * @param slot        when it is
     * @param leadMinutes how many minutes before its start the reminder was due; absent where it was never tried
     * @param channel     by what means; absent where it was never tried
     * @param attempts    how often it was tried
     * @param failure     why it was given up
     * @param givenUpAt   when
     */
    public record GivenUp(ReminderId id, @JsonUnwrapped Subject subject, AppointmentId appointmentId, Slot slot,
            @Schema(example = "1440") @Nullable Integer leadMinutes, @Nullable ReminderChannel channel,
            @Schema(example = "6") int attempts, ReminderFailure failure, Instant givenUpAt) {}
}
