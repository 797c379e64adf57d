package org.anamnesis.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * What the code says of every event: which commands lead to it, and which handlers hear it. It is written down as a
 * page to be read in a review, since the compiler asks a handler only about the topics that it names.
 */
final class WhoHearsWhat {

    private static final String ROOT = "org.anamnesis.";
    private static final List<String> APPS = List.of("command", "records", "reporting");
    private static final String HEAD = """
            # Who hears what

            Every event, the commands that lead to it, and the handlers that hear it, app by app. The audit trail keeps
            every event and is not listed. This page is made from the code
            ([how](../CONTRIBUTING.md#how-events-may-change)); a test fails when it is out of date.
            """;
    private static final String TABLE = """

            ## %s

            | Event | Commands | Command side | Clinical records | Reporting |
            | --- | --- | --- | --- | --- |
            """;

    private final JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ArchitectureTest.NotTheseTests()).importPackages("org.anamnesis");
    private final Map<String, Set<String>> commands = commands();

    /** The page. */
    String page() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<Class<?>>> streams = Events.all().stream().sorted(Comparator.comparing(WhoHearsWhat::name))
                .collect(Collectors.groupingBy(event -> name(event).substring(0, name(event).indexOf('.')),
                        TreeMap::new, Collectors.toList()));
        streams.forEach((stream, events) -> {
            page.append(TABLE.formatted(stream));
            events.forEach(event -> page.append(row(event)));
        });
        return page.toString();
    }

    /** The stored names of events that nothing hears but the audit trail and, of those about patients, the timeline. */
    Set<String> unheard() {
        return Events.all().stream()
                .filter(event -> APPS.stream().flatMap(app -> handlers(app, event)).findAny().isEmpty())
                .map(WhoHearsWhat::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String row(Class<?> event) {
        String heard = APPS.stream().map(app -> handlers(app, event).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
        return "| `%s` | %s | %s |\n".formatted(name(event),
                String.join(", ", commands.getOrDefault(event.getName(), Set.of())), heard);
    }

    private Stream<String> handlers(String app, Class<?> event) {
        return house.stream().filter(found -> found.getPackageName().startsWith(ROOT + app))
                .filter(found -> found.getMethods().stream().anyMatch(hears(event)))
                .map(JavaClass::getSimpleName).distinct().sorted();
    }

    private static Predicate<JavaMethod> hears(Class<?> event) {
        return method -> method.isAnnotatedWith(EventHandler.class)
                && !method.getRawParameterTypes().getFirst().isEquivalentTo(EventMessage.class)
                && method.getRawParameterTypes().getFirst().reflect().isAssignableFrom(event);
    }

    /** By the class of an event, the commands whose handlers make one. */
    private Map<String, Set<String>> commands() {
        Map<String, Set<String>> commands = new TreeMap<>();
        house.stream().flatMap(found -> found.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class)).forEach(handler -> {
                    String command = handler.getRawParameterTypes().getFirst().getSimpleName();
                    made(handler, new HashSet<>())
                            .forEach(event -> commands.computeIfAbsent(event, key -> new TreeSet<>()).add(command));
                });
        return commands;
    }

    /** The events that a method makes, itself or by what it calls in its own package. */
    private static Stream<String> made(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return Stream.empty();
        }
        Stream<String> itself = method.getConstructorCallsFromSelf().stream()
                .map(call -> call.getTargetOwner()).filter(made -> made.getPackageName().endsWith(".event"))
                .map(JavaClass::getName);
        Stream<String> called = method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getPackageName().equals(method.getOwner().getPackageName()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .flatMap(next -> made(next, seen));
        return Stream.concat(itself, called);
    }

    private static String name(Class<?> event) {
        return Objects.requireNonNull(EventTypes.nameOf(event));
    }
}
