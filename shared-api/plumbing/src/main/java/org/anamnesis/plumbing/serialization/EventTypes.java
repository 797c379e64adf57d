package org.anamnesis.plumbing.serialization;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.api.EventName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Which class an event's stored name stands for, found on the class path: whoever adds an event need not enter it here.
 */
public final class EventTypes {

    private static final Map<String, Class<?>> BY_NAME = find();

    private EventTypes() {}

    /** Every event of the contract by its stored name. */
    public static Map<String, Class<?>> byName() {
        return BY_NAME;
    }

    /** The stored name of an event; none where the class is no event. */
    public static @Nullable String nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        return name == null ? null : name.value();
    }

    private static Map<String, Class<?>> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
        return scanner.findCandidateComponents(EventName.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, EventName.class.getClassLoader()))
                .collect(Collectors.toUnmodifiableMap(type -> type.getAnnotation(EventName.class).value(),
                        Function.identity()));
    }
}
