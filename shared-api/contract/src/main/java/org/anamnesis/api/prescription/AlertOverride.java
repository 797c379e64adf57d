package org.anamnesis.api.prescription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.Lists;

/**
 * A prescriber's decision to order in spite of what the safety check found. It covers only what it names: a finding
 * that came up since still refuses.
 *
 * @param reason why, in the prescriber's words
 * @param alerts the keys of the findings
 */
public record AlertOverride(@NotBlank @Size(max = 2000) String reason,
        @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 300) String> alerts) {
    /** Absent lists are empty ones. */
    public AlertOverride {
        alerts = Lists.orEmpty(alerts);
    }
}
