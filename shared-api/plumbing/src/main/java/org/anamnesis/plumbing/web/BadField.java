package org.anamnesis.plumbing.web;

/** A field of the request has a form that no rule needs to look at: 400. */
public final class BadField extends RuntimeException {

    private final String field;
    private final String problem;

    /** Names the field and what is wrong with it, never its value. */
    public BadField(String field, String problem) {
        super(problem, null, false, false);
        this.field = field;
        this.problem = problem;
    }

    /** The field's path. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String problem() {
        return problem;
    }
}
