package org.anamnesis.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and why.
 *
 * @param position       the event's position in the whole record
 * @param eventId        the event's id
 * @param recordedAt     when it was recorded
 * @param event          what happened, the event's name
 * @param revision       the revision of the event's form
 * @param patient        whom it is about; absent when about no patient
 * @param survivor       whom that one was merged into or unmerged from, where this is what happened
 * @param actor          who did it, an id; {@code system:<name>} for an automation
 * @param role           in what role
 * @param purpose        for what purpose of use
 * @param client         through which program
 * @param origin         {@code live}, {@code import} or {@code automation}
 * @param initiator      who caused an automation to act
 * @param aggregateType  what kind of thing decided it
 * @param aggregateId    which one
 * @param sequenceNumber that one's version with this event, counted from 0
 * @param correlationId  the request, import or schedule it belongs to
 * @param causationId    the message that directly caused it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who did what, when and why.")
public record TrailEntry(
        @Schema(description = "The event's position in the whole record.", example = "4711") long position,
        @Schema(description = "The event's id.", example = "3f6f0f0e-3f3a-4c57-9a39-0a6f7f1c2b11") String eventId,
        @Schema(description = "When it was recorded.", example = "2026-03-14T09:26:53.589Z") Instant recordedAt,
        @Schema(description = "What happened: the event's name.", example = "patient.allergy-recorded") String event,
        @Schema(description = "The revision of the event's form.", example = "1") @Nullable String revision,
        @Schema(description = "Whom it is about; absent when about no patient.",
                example = "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11") @Nullable UUID patient,
        @Schema(description = "Whom that one was merged into or unmerged from, where this is what happened.",
                example = "01942f5c-9b02-7d4e-9c1b-77f0a2b6c3d4") @Nullable UUID survivor,
        @Schema(description = "Who did it, an id; system:<name> for an automation.", example = "dr-lind") String actor,
        @Schema(description = "In what role.", example = "unspecified") @Nullable String role,
        @Schema(description = "For what purpose of use.", example = "unspecified") @Nullable String purpose,
        @Schema(description = "Through which program.", example = "unspecified") @Nullable String client,
        @Schema(description = "How it came about.", example = "live", allowableValues = {"live", "import",
                "automation"}) String origin,
        @Schema(description = "Who caused an automation to act.", example = "dr-lind") @Nullable String initiator,
        @Schema(description = "What kind of thing decided it.", example = "patient") @Nullable String aggregateType,
        @Schema(description = "Which one.",
                example = "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11") @Nullable String aggregateId,
        @Schema(description = "That one's version with this event, counted from 0.",
                example = "3") @Nullable Long sequenceNumber,
        @Schema(description = "The request, import or schedule it belongs to.",
                example = "b8f2a6f0-6f0d-4c62-8d0f-8f3f1f1d2c77") String correlationId,
        @Schema(description = "The message that directly caused it.",
                example = "0c6f2b9a-2d0b-4d0e-9c53-6f0f7d1e4a55") String causationId) {}
