package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered. Source: FHIR R4 {@code MedicationRequest}.
 *
 * @param medication  the medication; a live order names a code of RxNorm or ATC
 * @param dosage      how it is taken; absent only in history that was brought in
 * @param supply      how much may be handed out; absent only in history that was brought in, and then nothing until it
 *                    is renewed
 * @param reason      what it is for
 * @param authored    when it was ordered
 * @param note        what else is to be known of it, such as what it must not be taken with
 * @param ingredients what acts in it, one by one, where the medication was named by its ingredients; the safety check
 *                    looks at each
 */
public record MedicationOrder(@NotNull @Valid CodeableConcept medication, @Valid @Nullable Dosage dosage,
        @Valid @Nullable Supply supply, @Valid @Nullable CodeableConcept reason,
        @NotNull @Occurred ClinicalTime authored, @Size(max = 20_000) @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 100) List<@NotNull @Valid CodeableConcept> ingredients) {

    /** Absent lists are empty ones. */
    public MedicationOrder {
        ingredients = Lists.orEmpty(ingredients);
    }
}
