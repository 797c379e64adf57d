package org.anamnesis.plumbing.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details of this product (RFC 9457): a stable {@code type}, a sentence, and the fields that are wrong. */
public final class Problems {

    static final String TYPE = "urn:anamnesis:problem:";

    private Problems() {}

    /**
     * A field that is wrong.
     *
     * @param field   its path, such as {@code demographics.names[0].family}
     * @param message what is wrong with it; never its value
     */
    public record FieldError(String field, String message) {}

    /** A problem as a whole. */
    public static ProblemDetail of(HttpStatusCode status, String code, String title, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(title);
        problem.setDetail(detail);
        problem.setProperty("code", code);
        return problem;
    }

    /** A problem with the fields that cause it. */
    public static ProblemDetail of(HttpStatusCode status, String code, String title, List<FieldError> errors) {
        ProblemDetail problem = of(status, code, title, (String) null);
        problem.setProperty("errors", errors);
        return problem;
    }
}
