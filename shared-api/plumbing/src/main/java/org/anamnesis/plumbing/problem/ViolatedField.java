package org.anamnesis.plumbing.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Names the field that a constraint speaks of, as whoever wrote it knows it. */
public final class ViolatedField {

    private ViolatedField() {}

    /**
     * The field by its path; of a rule over several components, the whole that they make up. Such a rule is a method,
     * whose name says nothing to a client.
     */
    public static String of(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String leaf = null;
        for (Path.Node node : violation.getPropertyPath()) {
            leaf = node.getName();
        }
        if (leaf == null || !(violation.getLeafBean() instanceof Record whole) || isComponent(whole, leaf)) {
            return path;
        }
        return path.substring(0, Math.max(0, path.length() - leaf.length() - 1));
    }

    private static boolean isComponent(Record whole, String name) {
        return Stream.of(whole.getClass().getRecordComponents()).map(RecordComponent::getName).anyMatch(name::equals);
    }
}
