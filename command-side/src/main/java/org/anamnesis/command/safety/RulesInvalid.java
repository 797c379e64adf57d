package org.anamnesis.command.safety;

import java.util.List;
import java.util.stream.Collectors;
import org.anamnesis.plumbing.problem.Problems.FieldError;

/** Rules or medications that contradict themselves or name what is not there. */
public final class RulesInvalid extends RuntimeException {

    private final transient List<FieldError> errors;

    RulesInvalid(List<FieldError> errors) {
        super(errors.stream().map(error -> error.field() + " " + error.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    /** What is wrong, by field. */
    public List<FieldError> errors() {
        return errors;
    }
}
