package org.anamnesis.api.patient;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What a veterinary patient is, beyond name, birth and sex. Source: FHIR R4 extension {@code patient-animal}.
 *
 * @param species            the species, such as SNOMED CT 448771007, domestic dog
 * @param breed              the breed, where known
 * @param reproductiveStatus whether it can breed
 */
public record Animal(@NotNull @Valid CodeableConcept species, @Valid @Nullable CodeableConcept breed,
        @NotNull ReproductiveStatus reproductiveStatus) {

    /** Whether an animal can breed. Source: FHIR R4 {@code animal-genderstatus}. */
    public enum ReproductiveStatus {
        /** It can. */
        @JsonProperty("intact")
        INTACT,
        /** It was neutered or spayed. */
        @JsonProperty("neutered")
        NEUTERED,
        /** Nobody knows, or a value a later version knows. */
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }
}
