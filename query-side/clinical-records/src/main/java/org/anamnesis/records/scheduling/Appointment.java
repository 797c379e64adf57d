package org.anamnesis.records.scheduling;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.scheduling.CancelledBy;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.VisitType;
import org.anamnesis.api.scheduling.VisitTypeId;
import org.anamnesis.api.scheduling.WaitingListEntryId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.Word;
import org.jspecify.annotations.Nullable;

/**
 * An appointment. Source: FHIR R4 {@code Appointment}.
 *
 * @param subject            who comes
 * @param practitioner       whom the patient sees
 * @param slot               from when until when, with the offset of the tenant's time zone of today
 * @param visitType          what type of visit
 * @param room               where
 * @param status             how far it came
 * @param reason             why the patient comes
 * @param notes              what else to know
 * @param cancellation       who cancelled and why; absent where nobody did
 * @param checkupId          the checkup it led to, once that is completed
 * @param waitingListEntryId the wish it granted
 * @param bookedAt           when it was booked
 * @param bookedBy           who booked it, an id
 * @param version            the version that a command on it must match
 */
public record Appointment(AppointmentId id, @JsonUnwrapped Subject subject, Practitioner practitioner, Slot slot,
        @Nullable Visit visitType, @Nullable Place room, Status status, @Nullable CodeableConcept reason,
        @Nullable String notes, @Nullable Cancellation cancellation, @Nullable CheckupId checkupId,
        @Nullable WaitingListEntryId waitingListEntryId, Instant bookedAt, String bookedBy,
        @Schema(example = "0") long version) {

    /** Reads it from a row of {@link AppointmentReader}'s statements. */
    static Appointment of(Columns row) throws SQLException {
        AppointmentDetails planned = row.json("content", AppointmentDetails.class);
        return new Appointment(new AppointmentId(row.id("id")), Subject.of(row),
                new Practitioner(new PractitionerId(row.id("practitioner_id")), row.textOrNull("practitioner_name")),
                TenantClock.slot(planned.slot(), row), Visit.of(row), Place.of(row), row.word("status", Status.class),
                planned.reason(),
                planned.notes(), row.jsonOrNull("cancellation", Cancellation.class),
                row.idOrNull("checkup_id", CheckupId::new),
                row.idOrNull("waiting_list_entry_id", WaitingListEntryId::new), row.instant("booked_at"),
                row.text("booked_by"), row.version("version"));
    }

    /**
     * Whom the patient sees.
     *
     * @param id   the practitioner
     * @param name the name, once it is known here
     */
    public record Practitioner(PractitionerId id, @Schema(example = "Eva Haas") @Nullable String name) {}

    /**
     * What type of visit it is.
     *
     * @param id      the type
     * @param display what it is called, once it is known here
     */
    public record Visit(VisitTypeId id, @Schema(example = "First visit") @Nullable String display) {

        private static @Nullable Visit of(Columns row) throws SQLException {
            VisitTypeId id = row.idOrNull("visit_type_id", VisitTypeId::new);
            VisitType type = row.jsonOrNull("visit_type", VisitType.class);
            return id == null ? null : new Visit(id, type == null ? null : type.display());
        }
    }

    /**
     * Where it is.
     *
     * @param id   the room
     * @param name what it is called, once it is known here
     */
    public record Place(RoomId id, @Schema(example = "Room 2") @Nullable String name) {

        private static @Nullable Place of(Columns row) throws SQLException {
            RoomId id = row.idOrNull("room_id", RoomId::new);
            return id == null ? null : new Place(id, row.textOrNull("room_name"));
        }
    }

    /**
     * That it was cancelled.
     *
     * @param cancelledBy who cancelled
     * @param inTime      whether the tenant's notice was kept, or the practice itself cancelled
     * @param reason      why
     */
    public record Cancellation(CancelledBy cancelledBy, boolean inTime, String reason) {}

    /** How far an appointment came. Source: FHIR R4 {@code appointmentstatus}. */
    public enum Status implements Word {
        /** The patient is awaited. */
        @JsonProperty("booked")
        BOOKED,
        /** The patient came. */
        @JsonProperty("checked-in")
        CHECKED_IN,
        /** It led to a checkup that was completed. */
        @JsonProperty("fulfilled")
        FULFILLED,
        /** It was cancelled. */
        @JsonProperty("cancelled")
        CANCELLED,
        /** The patient did not come; FHIR says {@code noshow}. */
        @JsonProperty("no-show")
        NO_SHOW
    }
}
