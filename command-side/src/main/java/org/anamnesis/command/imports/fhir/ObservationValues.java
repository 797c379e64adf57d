package org.anamnesis.command.imports.fhir;

import java.math.BigDecimal;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.value.Quantity;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** FHIR's eleven kinds of observation value as the contract's four. */
final class ObservationValues {

    private ObservationValues() {}

    /** What was found; where nothing was, the reason for it as a text; null if neither is said. */
    static @Nullable ObservationValue value(@Nullable Type value, CodeableConcept absentReason, JsonNode json) {
        return switch (value) {
            case org.hl7.fhir.r4.model.Quantity quantity when quantity.hasValue() -> ObservationValue
                    .of(Quantities.quantity(quantity));
            case CodeableConcept concept when !concept.isEmpty() -> ObservationValue.of(Concepts.concept(concept));
            case BooleanType bool when bool.hasValue() -> new ObservationValue(null, null, null, bool.booleanValue());
            case IntegerType integer when integer.hasValue() -> ObservationValue.of(
                    new Quantity(BigDecimal.valueOf(integer.getValue()), Quantities.UNITY, null));
            case PrimitiveType<?> text when text.hasValue() -> ObservationValue.of(text.getValueAsString());
            // The record has no shape for these: their FHIR form is kept as text.
            case Type other when !other.isEmpty() -> ObservationValue.of(json.path("value" + other.fhirType())
                    .toString());
            case null, default -> absent(absentReason);
        };
    }

    private static @Nullable ObservationValue absent(CodeableConcept reason) {
        if (reason.hasText()) {
            return ObservationValue.of(reason.getText());
        }
        return Concepts.code(reason).isEmpty() ? null : ObservationValue.of(Concepts.code(reason));
    }
}
