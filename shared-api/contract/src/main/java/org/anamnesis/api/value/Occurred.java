package org.anamnesis.api.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link ClinicalTime} that can have happened: not before the year 1800 and not in the future. Asked of requests
 * only; what history holds is read whatever it says.
 */
@Documented
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Occurred {

    /** What the refusal says. */
    String message() default "must lie between the year 1800 and now";

    /** Unused; asked for by Bean Validation. */
    Class<?>[] groups() default {};

    /** Unused; asked for by Bean Validation. */
    Class<? extends Payload>[] payload() default {};
}
