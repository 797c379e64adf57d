package org.anamnesis.plumbing.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.anamnesis.plumbing.problem.Problems.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Says which fields break a constraint, and which. */
final class ValidationProblems {

    private ValidationProblems() {}

    static List<FieldError> fieldErrors(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .map(violation -> new FieldError(ViolatedField.of(violation), violation.getMessage()))
                .toList();
    }

    static List<FieldError> fieldErrors(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getAllErrors().stream().map(error -> fieldError("", error)).toList();
    }

    static List<FieldError> fieldErrors(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream().flatMap(result -> result.getResolvableErrors().stream()
                .map(error -> fieldError(result.getMethodParameter().getParameterName(), error))).toList();
    }

    private static FieldError fieldError(@Nullable String parameter, MessageSourceResolvable error) {
        String field = error instanceof org.springframework.validation.FieldError named
                ? field(named)
                : String.valueOf(parameter);
        return new FieldError(field, String.valueOf(error.getDefaultMessage()));
    }

    private static String field(org.springframework.validation.FieldError error) {
        return error.contains(ConstraintViolation.class)
                ? ViolatedField.of(error.unwrap(ConstraintViolation.class))
                : error.getField();
    }
}
