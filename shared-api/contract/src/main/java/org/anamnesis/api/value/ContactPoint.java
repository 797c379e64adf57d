package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached. Source: FHIR R4 {@code ContactPoint}.
 *
 * @param system by what means
 * @param value  the number or address
 * @param use    {@code home}, {@code work}, {@code mobile}, {@code temp}, or no longer, {@code old}
 * @param rank   1 for what is preferred, then 2 and so on; absent where nobody said
 * @param period when it is or was used
 */
public record ContactPoint(@NotNull Means system, @NotBlank @Size(max = 200) String value,
        @Size(max = 20) @Nullable String use, @Positive @Nullable Integer rank,
        @Valid @Nullable Period period) implements InUse {

    /** What somebody is reached by, without saying for what or when. */
    public static ContactPoint of(Means system, String value) {
        return new ContactPoint(system, value, null, null, null);
    }

    /** By what means somebody is reached. */
    public enum Means {
        /** By telephone. */
        @JsonProperty("phone")
        PHONE,
        /** By fax. */
        @JsonProperty("fax")
        FAX,
        /** By e-mail. */
        @JsonProperty("email")
        EMAIL,
        /** By text message. */
        @JsonProperty("sms")
        SMS,
        /** By pager. */
        @JsonProperty("pager")
        PAGER,
        /** At a web address. */
        @JsonProperty("url")
        URL,
        /** By anything else. */
        @JsonEnumDefaultValue
        @JsonProperty("other")
        OTHER
    }
}
