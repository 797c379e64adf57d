package org.anamnesis.api.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The number by which the insurers of a country know a person.
 *
 * @param country the country, by its two letters of ISO 3166-1
 * @param value   the number, without spaces
 */
public record InsuredId(
        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country of ISO 3166-1") String country,
        @NotBlank @Size(max = 40) String value) {}
