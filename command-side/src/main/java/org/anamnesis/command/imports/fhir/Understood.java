package org.anamnesis.command.imports.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which elements of a resource the import takes in. That is data: {@code imports/understood.txt}.
 *
 * @param whole the paths of elements that are taken in with all that is in them
 * @param parts the paths of elements of which some part is taken in
 */
record Understood(Set<String> whole, Set<String> parts) {

    private static final Understood NOTHING = new Understood(Set.of(), Set.of());
    private static final Map<String, Understood> BY_TYPE = read();

    /** What is taken in of resources of a type. */
    static Understood of(String type) {
        return BY_TYPE.getOrDefault(type, NOTHING);
    }

    private static Map<String, Understood> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Understood.class.getResourceAsStream("/imports/understood.txt")),
                StandardCharsets.UTF_8))) {
            return read(lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" "))).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Understood> read(List<List<String>> lines) {
        Map<String, List<String>> types = new HashMap<>();
        Map<String, Understood> resources = new HashMap<>();
        for (List<String> line : lines) {
            String name = line.getFirst();
            List<String> elements = line.subList(1, line.size());
            if (name.startsWith("@")) {
                types.computeIfAbsent(name.substring(1), none -> new ArrayList<>()).addAll(elements);
            } else {
                Understood known = resources.computeIfAbsent(name,
                        none -> new Understood(new HashSet<>(), new HashSet<>()));
                elements.stream().flatMap(element -> paths(element, types)).forEach(known::add);
            }
        }
        return resources;
    }

    /** The paths of an element's parts; a type is named before it is used. */
    private static Stream<String> paths(String element, Map<String, List<String>> types) {
        // The colon of an extension's URL is none before a type.
        int colon = element.endsWith(")") ? -1 : element.lastIndexOf(':');
        if (colon < 0) {
            return Stream.of(element);
        }
        String path = element.substring(0, colon);
        return types.get(element.substring(colon + 1)).stream().flatMap(part -> paths(part, types))
                .map(part -> path + "." + part);
    }

    private void add(String path) {
        whole.add(path);
        for (int dot = path.lastIndexOf('.', end(path)); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            parts.add(path.substring(0, dot));
        }
    }

    /** Where the URL of an extension begins, whose dots divide nothing. */
    private static int end(String path) {
        int url = path.indexOf('(');
        return url < 0 ? path.length() : url;
    }
}
