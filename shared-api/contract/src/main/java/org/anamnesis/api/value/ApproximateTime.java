package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something began or ended in the patient's life, as far as a single date does not say it. Source: FHIR R4 {@code
 * Condition.onset[x]} and {@code abatement[x]}.
 *
 * @param age   how old the patient was, in a UCUM unit of time such as {@code a}
 * @param ages  between which ages
 * @param until the end of a period, of which the date beside is the start
 * @param text  in words, such as "in her forties"
 */
public record ApproximateTime(@Valid @Nullable Quantity age, @Valid @Nullable Range ages,
        @Occurred @Nullable ClinicalTime until, @Size(max = 1000) @Nullable String text) {

    private static final Set<String> TIMES = Set.of("a", "a_j", "mo", "mo_j", "wk", "d", "h", "min");

    /** Whether ages are ages: times, and none below zero. */
    @JsonIgnore
    @AssertTrue(message = "an age is not negative, in a UCUM unit of time: a, mo, wk, d, h or min")
    public boolean isOfAges() {
        return Stream.of(age, ages == null ? null : ages.low(), ages == null ? null : ages.high())
                .filter(Objects::nonNull).filter(one -> one.unit() != null && one.value() != null)
                .allMatch(one -> TIMES.contains(one.unit()) && one.value().signum() >= 0);
    }

    /** Whether it says anything at all. */
    @JsonIgnore
    @AssertTrue(message = "needs an age, ages, an end or a text")
    public boolean isSaid() {
        return age != null || ages != null || until != null || text != null && !text.isBlank();
    }
}
