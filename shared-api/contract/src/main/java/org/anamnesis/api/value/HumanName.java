package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name. An animal's call name, or the temporary name of an unknown person ({@code use} = {@code temp}), is a text.
 * Source: FHIR R4 {@code HumanName}.
 *
 * @param use    what it is used for: {@code official}, {@code usual}, {@code nickname}, {@code anonymous}, {@code
 *               temp}, or no longer, {@code maiden} and {@code old}
 * @param text   the whole name as it is written
 * @param family the family name
 * @param given  the given names in their order
 * @param prefix titles before the name
 * @param suffix titles behind the name
 * @param period when it is or was used
 */
public record HumanName(@Size(max = 20) @Nullable String use, @Size(max = 500) @Nullable String text,
        @Size(max = 200) @Nullable String family, @Size(max = 20) List<@NotBlank @Size(max = 200) String> given,
        @Size(max = 10) List<@NotBlank @Size(max = 100) String> prefix,
        @Size(max = 10) List<@NotBlank @Size(max = 100) String> suffix,
        @Valid @Nullable Period period) implements InUse {

    // Families of these scripts come first, and nothing is between the names.
    private static final Pattern EAST_ASIAN = Pattern
            .compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}ー]+");

    /** Absent lists are empty ones. */
    public HumanName {
        given = Lists.orEmpty(given);
        prefix = Lists.orEmpty(prefix);
        suffix = Lists.orEmpty(suffix);
    }

    /** A family name with one given name. */
    public static HumanName of(String family, String given) {
        return new HumanName(null, null, family, List.of(given), List.of(), List.of(), null);
    }

    /** Whether it names anybody. */
    @JsonIgnore
    @AssertTrue(message = "needs a text, a family or a given name")
    public boolean isSaid() {
        return said(text) || said(family) || !given.isEmpty();
    }

    /**
     * The name on one line, as it is written where that is known; else the given names first, or in Chinese, Japanese
     * and Korean the family name.
     */
    public String display() {
        if (said(text)) {
            return text;
        }
        if (family == null) {
            return String.join(" ", given);
        }
        String together = family + String.join("", given);
        return EAST_ASIAN.matcher(together).matches() ? together : (String.join(" ", given) + " " + family).strip();
    }

    private static boolean said(@Nullable String part) {
        return part != null && !part.isBlank();
    }
}
