package org.anamnesis.audit.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A page of a trail.
 *
 * @param entries    the events, in the order asked for
 * @param next       the cursor of the next page; absent on the last one
 * @param asOf       up to when the record is read here
 * @param incomplete how many events that belong here could not be applied yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of a trail.")
public record TrailPage(@Schema(description = "The events, in the order asked for.") List<TrailEntry> entries,
        @Schema(description = "Give it as `cursor` for the next page; absent on the last one.",
                example = "AAAAAAAAEmc") @Nullable String next,
        AsOf asOf,
        @Schema(description = "How many events that belong here could not be applied yet; 0 when the trail is whole.",
                example = "0") long incomplete) {}
