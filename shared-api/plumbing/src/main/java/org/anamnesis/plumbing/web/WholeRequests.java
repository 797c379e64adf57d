package org.anamnesis.plumbing.web;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** A request's body is there in full: every field of it can be validated. */
final class WholeRequests implements TraversableResolver {

    @Override
    public boolean isReachable(@Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
        return true;
    }

    @Override
    public boolean isCascadable(@Nullable Object bean, Path.Node property, Class<?> root, Path path, ElementType type) {
        return true;
    }
}
