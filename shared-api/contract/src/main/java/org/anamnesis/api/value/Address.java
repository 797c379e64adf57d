package org.anamnesis.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives or receives letters. Source: FHIR R4 {@code Address}.
 *
 * @param line    street, house, flat: the lines above the town
 * @param city    the town
 * @param state   the part of the country
 * @param country the country, as it was given
 */
public record Address(@Size(max = 10) List<@NotBlank @Size(max = 200) String> line,
        @Size(max = 200) @Nullable String city,
        @Size(max = 200) @Nullable String state, @Size(max = 40) @Nullable String postalCode,
        @Size(max = 100) @Nullable String country) {

    /** An absent list is an empty one. */
    public Address {
        line = Lists.orEmpty(line);
    }
}
