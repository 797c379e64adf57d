package org.anamnesis.plumbing.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;
import java.time.Instant;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/** Asks of a clinical time that it can have happened; some minutes are allowed to a client's clock that is fast. */
public final class OccurredValidator implements ConstraintValidator<Occurred, ClinicalTime> {

    private static final Instant FIRST = Instant.parse("1800-01-01T00:00:00Z");
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

    @Override
    public boolean isValid(@Nullable ClinicalTime time, ConstraintValidatorContext context) {
        return time == null
                || !time.earliest().isBefore(FIRST) && !time.earliest().isAfter(Instant.now().plus(FAST_CLOCK));
    }
}
