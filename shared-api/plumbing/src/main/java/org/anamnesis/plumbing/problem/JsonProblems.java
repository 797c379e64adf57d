package org.anamnesis.plumbing.problem;

import org.anamnesis.plumbing.problem.Problems.FieldError;
import org.anamnesis.plumbing.web.BadField;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where in a body and what is wrong, without the value: Jackson's own message would repeat it. */
final class JsonProblems {

    private JsonProblems() {}

    static FieldError fieldError(JacksonException json) {
        return new FieldError(path(json), switch (json) {
            case UnrecognizedPropertyException unknown -> "is not known here";
            case StreamConstraintsException tooMuch -> "is too long or too deep";
            case StreamReadException malformed -> "is not well-formed JSON";
            case DatabindException bad when bad.getCause() instanceof BadField field -> field.problem();
            case DatabindException bad when bad.getCause() instanceof IllegalArgumentException why -> String
                    .valueOf(why.getMessage());
            case JacksonException other -> "has the wrong type or form";
        });
    }

    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
