package org.anamnesis.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** Asks of a class that one of its methods, inherited ones included, carries an annotation. */
final class HaveMethod extends ArchCondition<JavaClass> {

    private final Class<? extends Annotation> annotation;

    HaveMethod(Class<? extends Annotation> annotation) {
        super("have a method with @" + annotation.getSimpleName());
        this.annotation = annotation;
    }

    @Override
    public void check(JavaClass found, ConditionEvents events) {
        boolean has = found.getAllMethods().stream().anyMatch(method -> method.isAnnotatedWith(annotation));
        events.add(new SimpleConditionEvent(found, has, found.getName() + (has ? " has" : " lacks") + " @"
                + annotation.getSimpleName()));
    }
}
