package org.anamnesis.command.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.prescription.SafetyAlert.Kind;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the safety check.
 *
 * @param id       names it for ever: alerts and overrides refer to it
 * @param kind     what it looks at: an allergy, the same therapy twice, or an interaction
 * @param first    an ingredient or a class: for an allergy what it is to; for duplicate therapy what both contain, or
 *                 {@code any} for the same ingredient in both, whichever it is
 * @param second   an ingredient or a class: for an allergy what the medication contains, for an interaction the other
 *                 side, in either order; absent for duplicate therapy
 * @param severity how much it speaks against the medication
 * @param effect   what may happen, in words a prescriber is shown
 * @param source   where it is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        @Schema(example = "warfarin-nsaids") @NotBlank @Size(max = 200) @Pattern(
                regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        @NotNull Kind kind, @Schema(example = "warfarin") @NotBlank @Size(max = 200) String first,
        @Schema(example = "nsaids") @Size(max = 200) @Nullable String second, @NotNull Severity severity,
        @Schema(example = "Bleeding.") @NotBlank @Size(max = 1000) String effect,
        @Schema(example = "Warfarin (Coumadin), US prescribing information, section 7") @NotBlank @Size(
                max = 1000) String source) {}
