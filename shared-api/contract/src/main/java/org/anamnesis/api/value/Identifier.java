package org.anamnesis.api.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A number by which somebody knows a person. Source: FHIR R4 {@code Identifier}.
 *
 * @param system who gave it, a URI
 * @param value  the number itself
 * @param type   its kind as a code of HL7 table 0203: {@code MR} is the medical record number, {@code SS} social
 *               security, {@code MD} a licence to practise medicine
 */
public record Identifier(@NotBlank @Size(max = 200) String system, @NotBlank @Size(max = 200) String value,
        @Size(max = 20) @Nullable String type) {

    /** The type of a medical record number, which is unique within a tenant. */
    public static final String MEDICAL_RECORD_NUMBER = "MR";
}
