package org.anamnesis.command.imports.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anamnesis.command.imports.reading.Entry;
import tools.jackson.databind.JsonNode;

/** What a resource holds beyond what the import takes in, so that nothing is lost unsaid. */
final class LeftOut {

    /** They name the resource, and its type. */
    private static final Set<String> NAMES = Set.of("resourceType", "id");
    private static final Pattern NAME = Pattern.compile("_?[A-Za-z0-9]{1,60}");
    private static final Pattern URL = Pattern.compile("[!-~]{1,200}");

    private final Understood understood;
    private final Map<String, Long> paths = new HashMap<>();

    private LeftOut(Understood understood) {
        this.understood = understood;
    }

    /** The paths of the elements left out, with the type before them, and how often they occur. */
    static Map<String, Long> of(Entry entry) {
        LeftOut leftOut = new LeftOut(Understood.of(entry.type()));
        leftOut.look(entry.resource(), "");
        return leftOut.paths.entrySet().stream().collect(
                Collectors.toMap(path -> entry.type() + "." + path.getKey(), Map.Entry::getValue));
    }

    private void look(JsonNode object, String prefix) {
        if (Quantities.losesItsCode(object)) {
            paths.merge(prefix + "code", 1L, Long::sum);
        }
        for (Map.Entry<String, JsonNode> element : object.properties()) {
            String name = element.getKey();
            if (!prefix.isEmpty() || !NAMES.contains(name)) {
                String path = prefix + (NAME.matcher(name).matches() ? name : "(other)");
                if (element.getValue().isArray()) {
                    element.getValue().values().forEach(value -> lookAt(value, path));
                } else {
                    lookAt(element.getValue(), path);
                }
            }
        }
    }

    private void lookAt(JsonNode value, String path) {
        String at = path.endsWith("extension") ? path + "(" + url(value) + ")" : path;
        if (understood.whole().contains(at)) {
            return;
        }
        if (understood.parts().contains(at) && value.isObject()) {
            look(value, at + ".");
        } else {
            paths.merge(at, 1L, Long::sum);
        }
    }

    private static String url(JsonNode extension) {
        String url = extension.path("url").asString("");
        return URL.matcher(url).matches() ? url : "";
    }
}
