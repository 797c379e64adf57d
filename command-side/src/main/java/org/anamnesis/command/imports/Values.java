package org.anamnesis.command.imports;

import java.math.BigDecimal;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.value.Comparator;
import org.anamnesis.api.value.Quantity;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** FHIR's eleven kinds of observation value as the contract's four. */
final class Values {

    /** UCUM's unit of a pure number. */
    private static final String UNITY = "1";

    private Values() {}

    /** What was found; where nothing was, the reason for it as a text; null if neither is said. */
    static @Nullable ObservationValue value(@Nullable Type value, CodeableConcept absentReason, JsonNode json) {
        return switch (value) {
            case org.hl7.fhir.r4.model.Quantity quantity when quantity.hasValue() -> ObservationValue
                    .of(quantity(quantity));
            case CodeableConcept concept when !concept.isEmpty() -> ObservationValue.of(DataTypes.concept(concept));
            case BooleanType bool when bool.hasValue() -> new ObservationValue(null, null, null, bool.booleanValue());
            case IntegerType integer when integer.hasValue() -> ObservationValue.of(
                    new Quantity(BigDecimal.valueOf(integer.getValue()), UNITY, null));
            case PrimitiveType<?> text when text.hasValue() -> ObservationValue.of(text.getValueAsString());
            // The record has no shape for these: their FHIR form is kept as text.
            case Type other when !other.isEmpty() -> ObservationValue.of(json.path("value" + other.fhirType())
                    .toString());
            case null, default -> absent(absentReason);
        };
    }

    /** The amount, in unity if it has no unit; null if it says no number. */
    static @Nullable Quantity quantity(org.hl7.fhir.r4.model.Quantity fhir) {
        return fhir.hasValue() ? new Quantity(fhir.getValue(), unit(fhir), comparator(fhir)) : null;
    }

    /** The same, but null too where it is no exact amount above zero. */
    static @Nullable Quantity amount(org.hl7.fhir.r4.model.Quantity fhir) {
        return fhir.hasComparator() || fhir.hasValue() && fhir.getValue().signum() <= 0 ? null : quantity(fhir);
    }

    private static @Nullable ObservationValue absent(CodeableConcept reason) {
        if (reason.hasText()) {
            return ObservationValue.of(reason.getText());
        }
        return DataTypes.code(reason).isEmpty() ? null : ObservationValue.of(DataTypes.code(reason));
    }

    private static String unit(org.hl7.fhir.r4.model.Quantity quantity) {
        if (quantity.hasCode()) {
            return quantity.getCode();
        }
        return quantity.hasUnit() ? quantity.getUnit() : UNITY;
    }

    private static @Nullable Comparator comparator(org.hl7.fhir.r4.model.Quantity quantity) {
        return switch (quantity.getComparator()) {
            case LESS_THAN -> Comparator.LESS;
            case LESS_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
            case GREATER_THAN -> Comparator.GREATER;
            case null, default -> null;
        };
    }
}
