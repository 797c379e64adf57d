package org.anamnesis.command.safety;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.Lists;

/**
 * The rules of the safety check, as they stand in a file or a request.
 *
 * @param version names this set of rules; every check says by which it went
 */
public record RuleSet(@Schema(example = "rules-2026.11") @NotBlank @Size(max = 100) String version,
        @NotEmpty @Size(max = 5000) List<@NotNull @Valid Rule> rules) {

    /** Absent lists are empty ones. */
    public RuleSet {
        rules = Lists.orEmpty(rules);
    }
}
