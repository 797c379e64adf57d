package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name. An animal's call name, or the temporary name of an unknown person ({@code use} = {@code temp}), is a text.
 * Source: FHIR R4 {@code HumanName}.
 *
 * @param use    what it is used for, such as {@code official}, {@code maiden}, {@code temp}
 * @param text   the whole name as it is written
 * @param family the family name
 * @param given  the given names in their order
 * @param prefix titles before the name
 * @param suffix titles behind the name
 */
public record HumanName(@Size(max = 20) @Nullable String use, @Size(max = 500) @Nullable String text,
        @Size(max = 200) @Nullable String family, @Size(max = 20) List<@NotBlank @Size(max = 200) String> given,
        @Size(max = 10) List<@NotBlank @Size(max = 100) String> prefix,
        @Size(max = 10) List<@NotBlank @Size(max = 100) String> suffix) {

    /** Absent lists are empty ones. */
    public HumanName {
        given = Lists.orEmpty(given);
        prefix = Lists.orEmpty(prefix);
        suffix = Lists.orEmpty(suffix);
    }

    /** A family name with one given name. */
    public static HumanName of(String family, String given) {
        return new HumanName(null, null, family, List.of(given), List.of(), List.of());
    }

    /** Whether it names anybody. */
    @JsonIgnore
    @AssertTrue(message = "needs a text, a family or a given name")
    public boolean isSaid() {
        return said(text) || said(family) || !given.isEmpty();
    }

    /** The name on one line, given names first. */
    public String display() {
        if (text != null) {
            return text;
        }
        String names = String.join(" ", given);
        return family == null ? names : (names + " " + family).strip();
    }

    private static boolean said(@Nullable String part) {
        return part != null && !part.isBlank();
    }
}
