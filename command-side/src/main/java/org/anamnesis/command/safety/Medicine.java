package org.anamnesis.command.safety;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;

/**
 * What is prescribed, as the safety check means it.
 *
 * @param medication  how it is called
 * @param ingredients what acts in it, where the order names that: each is looked at, for a combination that is known by
 *                    half is not known
 */
public record Medicine(CodeableConcept medication,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CodeableConcept> ingredients) {

    /** Absent lists are empty ones. */
    public Medicine {
        ingredients = Lists.orEmpty(ingredients);
    }

    /** What an order prescribes. */
    public static Medicine of(MedicationOrder order) {
        return new Medicine(order.medication(), order.ingredients());
    }

    /** What is prescribed by a code of its own. */
    public static Medicine of(CodeableConcept medication) {
        return new Medicine(medication, List.of());
    }

    /** The ingredients by the names rules call them by. */
    Set<String> contained(Medications known) {
        Set<String> contained = new HashSet<>(known.ingredients(medication));
        ingredients.forEach(ingredient -> contained.addAll(known.ingredients(ingredient)));
        return contained;
    }

    /** What of it no code is known of; nothing where the medication is known as a whole. */
    List<CodeableConcept> unknown(Medications known) {
        if (!known.ingredients(medication).isEmpty()) {
            return List.of();
        }
        return ingredients.isEmpty()
                ? List.of(medication)
                : ingredients.stream().filter(ingredient -> known.ingredients(ingredient).isEmpty()).toList();
    }
}
