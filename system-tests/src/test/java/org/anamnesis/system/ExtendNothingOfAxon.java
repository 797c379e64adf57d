package org.anamnesis.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Extending a class leans on what it does inside; implementing an interface does not. */
final class ExtendNothingOfAxon extends ArchCondition<JavaClass> {

    ExtendNothingOfAxon() {
        super("extend no class of Axon");
    }

    @Override
    public void check(JavaClass found, ConditionEvents events) {
        found.getRawSuperclass().filter(parent -> parent.getPackageName().startsWith(ArchitectureTest.AXON)).ifPresent(
                parent -> events.add(SimpleConditionEvent.violated(found,
                        found.getName() + " extends " + parent.getName())));
    }
}
