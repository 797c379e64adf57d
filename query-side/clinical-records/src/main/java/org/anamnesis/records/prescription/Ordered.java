package org.anamnesis.records.prescription;

import java.util.List;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered or renewed, as it lies in the column {@code content}.
 *
 * @param reason      what it is for
 * @param terms       on which terms
 * @param note        what else is to be known of it
 * @param ingredients what acts in it, where it was ordered by its ingredients
 */
public record Ordered(CodeableConcept medication, @Nullable CodeableConcept reason, Terms terms, @Nullable String note,
        List<CodeableConcept> ingredients) {

    /** Absent lists are empty ones. */
    public Ordered {
        ingredients = Lists.orEmpty(ingredients);
    }

    static Ordered of(MedicationPrescribed event) {
        MedicationOrder order = event.order();
        return new Ordered(order.medication(), order.reason(), Terms.of(event), order.note(), order.ingredients());
    }

    /** The terms that hold now, given those of the last renewal. */
    Terms now(@Nullable Terms renewed) {
        return renewed == null ? terms : renewed;
    }
}
