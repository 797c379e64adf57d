package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every part of every event it is known whether it is about a person: encryption will depend on it. */
class ClassificationTest {

    static List<Class<?>> events() {
        return Events.all();
    }

    @Test
    void finds_the_events() {
        assertThat(Events.all()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_component_is_classified_and_none_twice(Class<?> event) {
        assertThat(event.getRecordComponents()).isNotEmpty().allSatisfy(component -> assertThat(marks(component))
                .as("@PersonalData or @NotPersonal on %s of %s", component.getName(), event.getSimpleName())
                .isEqualTo(1));
    }

    private static long marks(RecordComponent component) {
        return Stream.of(PersonalData.class, NotPersonal.class).filter(component::isAnnotationPresent).count();
    }
}
