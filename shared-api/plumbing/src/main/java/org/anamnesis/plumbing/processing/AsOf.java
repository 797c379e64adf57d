package org.anamnesis.plumbing.processing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the record is read here.
 *
 * @param recordedAt when the last event that is applied here was recorded; absent while there is none
 * @param lagMillis  how far that is behind, in milliseconds; 0 when everything recorded is applied
 */
@Schema(description = "Up to when the record is read here.")
public record AsOf(
        @Schema(description = "When the last event that is applied here was recorded.",
                example = "2026-03-14T09:26:53.589Z") @Nullable Instant recordedAt,
        @Schema(description = "How far that is behind, in milliseconds; 0 when everything recorded is applied.",
                example = "0") long lagMillis) {}
