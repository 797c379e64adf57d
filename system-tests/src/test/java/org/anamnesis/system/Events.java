package org.anamnesis.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every event there is, found on the class path: a list kept by hand would forget one. */
final class Events {

    private Events() {}

    static List<Class<?>> all() {
        List<Class<?>> events = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().importPackages("org.anamnesis.api")) {
            if (found.isRecord() && found.getPackageName().endsWith(".event")) {
                events.add(found.reflect());
            }
        }
        events.sort(Comparator.comparing(Class::getName));
        return List.copyOf(events);
    }
}
