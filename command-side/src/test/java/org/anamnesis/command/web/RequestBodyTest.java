package org.anamnesis.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a body must say is asked for where the validator looks: a constraint that only belongs to the type, as in
 * {@code Outer.@NotNull Inner}, is none to it, and what nobody asked for would be missing in an event for ever.
 */
class RequestBodyTest {

    private static final List<Class<? extends Annotation>> PRESENT = List.of(NotNull.class, NotBlank.class,
            NotEmpty.class);

    @Test
    void all_that_may_not_be_absent_is_asked_for() {
        List<String> unasked = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        assertThat(bodies()).hasSizeGreaterThan(30).allSatisfy(body -> {
            assertThat(body.isAnnotationPresent(Valid.class)).as(body.toString()).isTrue();
            look(body.getType(), seen, unasked);
        });
        assertThat(unasked).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private static List<Parameter> bodies() {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return controllers.findCandidateComponents("org.anamnesis.command").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(controller -> Stream.of(controller.getDeclaredMethods())).map(Method::getParameters)
                .flatMap(Stream::of).filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                        && parameter.getType().isRecord())
                .toList();
    }

    private static void look(Class<?> type, Set<Class<?>> seen, List<String> unasked) {
        if (!type.isRecord() || isText(type) || !seen.add(type)) {
            return;
        }
        for (RecordComponent part : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + part.getName();
            boolean many = part.getAnnotatedType() instanceof AnnotatedParameterizedType;
            if (!many && !part.getType().isPrimitive()
                    && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && PRESENT.stream().noneMatch(part.getAccessor()::isAnnotationPresent)) {
                unasked.add(name + " may be absent");
            }
            Class<?> whole = many
                    ? (Class<?>) ((AnnotatedParameterizedType) part.getAnnotatedType())
                            .getAnnotatedActualTypeArguments()[0].getType()
                    : part.getType();
            boolean asked = many
                    ? ((AnnotatedParameterizedType) part.getAnnotatedType()).getAnnotatedActualTypeArguments()[0]
                            .isAnnotationPresent(Valid.class)
                    : part.getAccessor().isAnnotationPresent(Valid.class);
            look(whole, seen, unasked);
            if (whole.isRecord() && constrained(whole) && !asked) {
                unasked.add(name + " is not looked into");
            }
        }
    }

    /** Whether it is written as one word, which cannot lack a part. */
    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static boolean constrained(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).flatMap(method -> Stream.of(method.getAnnotations()))
                .anyMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.validation"));
    }
}
