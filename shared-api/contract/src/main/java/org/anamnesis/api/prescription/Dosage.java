package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a medication is to be taken. Source: FHIR R4 {@code Dosage}. A live order needs dose, route and either a timing
 * or the word that it is taken as needed. History that was brought in may know less; where it says more than there are
 * parts for, such as a tapering dose, it has no parts at all, and the words say everything.
 *
 * @param text        the instruction in words; where there are parts, they hold besides what it says
 * @param dose        how much at a time, such as 1 {tablet} or 500 mg
 * @param route       the way into the body, such as SNOMED CT 26643006, oral
 * @param timing      how often and when; taken as needed, how often at most
 * @param duration    for how long, where it is to end
 * @param asNeeded    whether it is taken as needed; absent means no
 * @param asNeededFor what it is taken for when needed, such as pain
 * @param bounds      from when until when it is taken, where that is known
 * @param site        where on the body, such as the left eye
 * @param method      how it is given, such as by slow injection
 * @param maximumDose what must not be exceeded
 */
public record Dosage(@Size(max = 20_000) @Nullable String text, @Valid @Nullable Quantity dose,
        @Valid @Nullable CodeableConcept route, @Valid @Nullable Timing timing, @Valid @Nullable Span duration,
        @Nullable Boolean asNeeded, @Valid @Nullable CodeableConcept asNeededFor, @Valid @Nullable Period bounds,
        @Valid @Nullable CodeableConcept site, @Valid @Nullable CodeableConcept method,
        @Valid @Nullable MaximumDose maximumDose) {

    /** Only words, which say everything. */
    public static Dosage inWords(String text) {
        return new Dosage(text, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether it says how much, by which way and how often or when. */
    @JsonIgnore
    public boolean isComplete() {
        return dose != null && route != null && (timing != null || Boolean.TRUE.equals(asNeeded));
    }

    /** Whether there are words and no parts. */
    @JsonIgnore
    public boolean isInWords() {
        return text != null && Stream.of(dose, route, timing, duration, asNeeded, asNeededFor, bounds, site, method,
                maximumDose).allMatch(Objects::isNull);
    }

    /** Whether dose and timing agree with what must not be exceeded; as needed, the timing may allow for more. */
    public boolean isWithinItsMaximum(@Nullable Quantity each) {
        return each == null || maximumDose == null || !isSaid()
                || !maximumDose.isExceededBy(each, Boolean.TRUE.equals(asNeeded) ? null : timing);
    }

    /** Absent parts of parts are named by their own constraints. */
    private boolean isSaid() {
        return isSaid(dose) && isSaid(maximumDose.dose()) && isSaid(maximumDose.period())
                && (timing == null || timing.frequency() != null && isSaid(timing.period()));
    }

    private static boolean isSaid(@Nullable Quantity quantity) {
        return quantity != null && quantity.value() != null && quantity.unit() != null;
    }

    private static boolean isSaid(@Nullable Span span) {
        return span != null && span.value() != null && span.unit() != null;
    }

    /** Whether what it is needed for belongs to what is taken as needed. */
    @JsonIgnore
    @AssertTrue(message = "must be true where asNeededFor is given")
    public boolean isAsNeededWhereItSaysFor() {
        return asNeededFor == null || Boolean.TRUE.equals(asNeeded);
    }
}
