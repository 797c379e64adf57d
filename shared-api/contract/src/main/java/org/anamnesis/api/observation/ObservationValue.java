package org.anamnesis.api.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Range;
import org.anamnesis.api.value.Ratio;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an observation found: exactly one of its components is present. Source: FHIR R4 {@code Observation.value[x]}.
 *
 * @param quantity    a measured amount
 * @param concept     a coded finding
 * @param text        a finding in words
 * @param bool        yes or no
 * @param range       between which amounts it lies
 * @param ratio       a relation of two amounts
 * @param time        a date or an instant
 * @param period      from when until when
 * @param timeOfDay   a time of day, such as {@code 14:05:00}
 * @param sampledData what a device measured again and again
 */
public record ObservationValue(@Valid @Nullable Quantity quantity, @Valid @Nullable CodeableConcept concept,
        @Size(max = 4000) @Nullable String text, @Nullable Boolean bool, @Valid @Nullable Range range,
        @Valid @Nullable Ratio ratio, @Nullable ClinicalTime time, @Valid @Nullable Period period,
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?") @Nullable String timeOfDay,
        @Valid @Nullable SampledData sampledData) {

    /** A measured amount. */
    public static ObservationValue of(Quantity quantity) {
        return new ObservationValue(quantity, null, null, null, null, null, null, null, null, null);
    }

    /** A coded finding. */
    public static ObservationValue of(CodeableConcept concept) {
        return new ObservationValue(null, concept, null, null, null, null, null, null, null, null);
    }

    /** A finding in words. */
    public static ObservationValue of(String text) {
        return new ObservationValue(null, null, text, null, null, null, null, null, null, null);
    }

    /** Yes or no. */
    public static ObservationValue of(Boolean bool) {
        return new ObservationValue(null, null, null, bool, null, null, null, null, null, null);
    }

    /** Between which amounts it lies. */
    public static ObservationValue of(Range range) {
        return new ObservationValue(null, null, null, null, range, null, null, null, null, null);
    }

    /** A relation of two amounts. */
    public static ObservationValue of(Ratio ratio) {
        return new ObservationValue(null, null, null, null, null, ratio, null, null, null, null);
    }

    /** A date or an instant. */
    public static ObservationValue of(ClinicalTime time) {
        return new ObservationValue(null, null, null, null, null, null, time, null, null, null);
    }

    /** From when until when. */
    public static ObservationValue of(Period period) {
        return new ObservationValue(null, null, null, null, null, null, null, period, null, null);
    }

    /** A time of day. */
    public static ObservationValue ofTimeOfDay(String timeOfDay) {
        return new ObservationValue(null, null, null, null, null, null, null, null, timeOfDay, null);
    }

    /** What a device measured again and again. */
    public static ObservationValue of(SampledData sampledData) {
        return new ObservationValue(null, null, null, null, null, null, null, null, null, sampledData);
    }

    /** Whether exactly one kind of value is given. */
    @JsonIgnore
    @AssertTrue(message = "is exactly one of its kinds")
    public boolean isOne() {
        return Stream.of(quantity, concept, text, bool, range, ratio, time, period, timeOfDay, sampledData)
                .filter(Objects::nonNull).count() == 1;
    }
}
