package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached. Source: FHIR R4 {@code ContactPoint}.
 *
 * @param system by what means
 * @param value  the number or address
 * @param use    {@code home}, {@code work}, {@code mobile}
 */
public record ContactPoint(@NotNull Means system, @NotBlank @Size(max = 200) String value,
        @Size(max = 20) @Nullable String use) {

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
        /** By anything else, such as a web address or a pager. */
        @JsonProperty("other")
        OTHER
    }
}
