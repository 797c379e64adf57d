package org.anamnesis.records.prescription;

import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered or renewed, as it lies in the column {@code content}.
 *
 * @param reason what it is for
 * @param terms  on which terms
 */
public record Ordered(CodeableConcept medication, @Nullable CodeableConcept reason, Terms terms) {

    /** The terms that hold now, given those of the last renewal. */
    Terms now(@Nullable Terms renewed) {
        return renewed == null ? terms : renewed;
    }
}
