package org.anamnesis.system;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of a record are public; those of a bean, and any access to a database, are its own all the same. */
final class KeepToThemselves extends ArchCondition<JavaClass> {

    KeepToThemselves() {
        super("keep what they work with to themselves");
    }

    @Override
    public void check(JavaClass bean, ConditionEvents events) {
        boolean all = bean.isMetaAnnotatedWith(Component.class);
        Set<String> parts = bean.getFields().stream().filter(field -> !field.getModifiers().contains(STATIC))
                .filter(field -> all || field.getRawType().isEquivalentTo(JdbcClient.class)
                        || field.getRawType().isEquivalentTo(JdbcTemplate.class))
                .map(JavaField::getName).collect(Collectors.toSet());
        Stream.concat(bean.getMethodCallsToSelf().stream(), bean.getMethodReferencesToSelf().stream())
                .filter(call -> parts.contains(call.getName()) && !call.getOriginOwner().equals(bean)
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .forEach(call -> events.add(SimpleConditionEvent.violated(bean, call.getDescription())));
    }
}
