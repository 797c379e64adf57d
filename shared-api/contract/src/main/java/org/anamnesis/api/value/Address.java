package org.anamnesis.api.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives or receives letters. Source: FHIR R4 {@code Address}.
 *
 * @param use      {@code home}, {@code work}, {@code temp}, {@code billing}, or no longer, {@code old}
 * @param type     {@code postal} for letters only, {@code physical} for visits only, {@code both}
 * @param text     the whole address as it is written
 * @param line     street, house, flat: the lines above the town
 * @param city     the town
 * @param district the part of the state, such as a county
 * @param state    the part of the country
 * @param country  the country, as it was given
 * @param period   when it is or was used
 */
public record Address(@Size(max = 20) @Nullable String use, @Size(max = 20) @Nullable String type,
        @Size(max = 500) @Nullable String text, @Size(max = 10) List<@NotBlank @Size(max = 200) String> line,
        @Size(max = 200) @Nullable String city, @Size(max = 200) @Nullable String district,
        @Size(max = 200) @Nullable String state, @Size(max = 40) @Nullable String postalCode,
        @Size(max = 100) @Nullable String country, @Valid @Nullable Period period) implements InUse {

    /** An absent list is an empty one. */
    public Address {
        line = Lists.orEmpty(line);
    }
}
