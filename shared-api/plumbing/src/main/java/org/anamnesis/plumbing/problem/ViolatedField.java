package org.anamnesis.plumbing.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.stream.Stream;

/** Names the field that a constraint speaks of, as whoever wrote it knows it. */
public final class ViolatedField {

    private ViolatedField() {}

    /**
     * The field by its path. A rule is a method, whose name says nothing to a client: it speaks of the component that its
     * name begins with, else of the whole that the components make up.
     */
    public static String of(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String leaf = null;
        for (Path.Node node : violation.getPropertyPath()) {
            leaf = node.getName();
        }
        if (leaf == null || !(violation.getLeafBean() instanceof Record whole)) {
            return path;
        }
        String whose = path.substring(0, path.length() - leaf.length());
        return components(whole).filter(leaf::startsWith).max(Comparator.comparing(String::length))
                .map(component -> whose + component)
                .orElse(whose.isEmpty() ? "" : whose.substring(0, whose.length() - 1));
    }

    private static Stream<String> components(Record whole) {
        return Stream.of(whole.getClass().getRecordComponents()).map(RecordComponent::getName);
    }
}
