package org.anamnesis.command.imports.fhir;

import java.math.BigDecimal;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.SampledData;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Quantity;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** FHIR's eleven kinds of observation value as the contract's. */
final class ObservationValues {

    private ObservationValues() {}

    /** What was found; null if nothing is said. */
    static @Nullable ObservationValue value(@Nullable Type value) {
        return switch (value) {
            case org.hl7.fhir.r4.model.Quantity quantity when quantity.hasValue() -> ObservationValue
                    .of(Quantities.quantity(quantity));
            case CodeableConcept concept when !concept.isEmpty() -> ObservationValue.of(Concepts.concept(concept));
            case BooleanType bool when bool.hasValue() -> ObservationValue.of(bool.getValue());
            case IntegerType integer when integer.hasValue() -> ObservationValue.of(
                    new Quantity(BigDecimal.valueOf(integer.getValue()), Quantities.UNITY, null));
            case TimeType time when time.hasValue() -> ObservationValue.ofTimeOfDay(time.getValue());
            case BaseDateTimeType time when time.hasValue() -> ObservationValue.of(Times.time(time, "value"));
            case PrimitiveType<?> text when text.hasValue() -> ObservationValue.of(text.getValueAsString());
            case org.hl7.fhir.r4.model.Range range when !range.isEmpty() -> ObservationValue
                    .of(Quantities.range(range));
            case org.hl7.fhir.r4.model.Ratio ratio when !ratio.isEmpty() -> ObservationValue
                    .of(Quantities.ratio(ratio));
            case org.hl7.fhir.r4.model.Period period when !period.isEmpty() -> ObservationValue.of(period(period));
            case org.hl7.fhir.r4.model.SampledData samples when !samples.isEmpty() -> ObservationValue
                    .of(samples(samples));
            case null, default -> null;
        };
    }

    private static Period period(org.hl7.fhir.r4.model.Period fhir) {
        return new Period(Times.time(fhir.getStartElement()), Times.time(fhir.getEndElement()));
    }

    private static SampledData samples(org.hl7.fhir.r4.model.SampledData fhir) {
        return new SampledData(Quantities.quantity(fhir.getOrigin()), fhir.getPeriod(), fhir.getFactor(),
                fhir.getLowerLimit(), fhir.getUpperLimit(), fhir.hasDimensions() ? fhir.getDimensions() : null,
                fhir.getData());
    }
}
