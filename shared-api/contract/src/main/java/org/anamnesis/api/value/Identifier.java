package org.anamnesis.api.value;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number by which somebody knows a person. Source: FHIR R4 {@code Identifier}.
 *
 * @param system who gave it, a URI
 * @param value  the number itself
 * @param type   its kind as a code of HL7 table 0203: {@code MR} is the medical record number, {@code SS} social
 *               security, {@code MD} a licence to practise medicine
 * @param use    what it is used for: {@code official}, {@code usual}, {@code secondary}, {@code temp}, or no longer,
 *               {@code old}
 * @param period when it is or was used
 */
public record Identifier(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 200) String value,
        @Size(max = 20) @Nullable String type, @Size(max = 20) @Nullable String use,
        @Valid @Nullable Period period) implements InUse {

    /** The type of a medical record number, which is unique within a tenant. */
    public static final String MEDICAL_RECORD_NUMBER = "MR";

    /** Stands for the system of a number that came without one, so that it is not lost. */
    public static final String UNSPECIFIED_SYSTEM = "urn:anamnesis:system:unspecified";

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** A number that is used. */
    public static Identifier of(String system, String value, @Nullable String type) {
        return new Identifier(system, value, type, null, null);
    }

    /**
     * The same without what nobody sees in it, so that one number is not two: no white space at its ends, one space for
     * any within, no characters without width. Asked where a number comes in; history is read as it is.
     */
    public Identifier tidied() {
        return new Identifier(tidied(system), tidied(value), type, use, period);
    }

    /** A number or its system as {@link #tidied()} leaves it. */
    public static @Nullable String tidied(@Nullable String text) {
        return text == null ? null : BLANKS.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}
