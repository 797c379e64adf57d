package org.anamnesis.command.imports.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a bundle. It stays JSON until somebody asks for its resource: most are only counted.
 *
 * @param bundle  the bundle's place in the import, from 0
 * @param index   the entry's place in the bundle, from 0
 * @param fullUrl the entry's name for its resource
 * @param type    the resource's type
 * @param json    the entry as it came
 */
public record Entry(int bundle, int index, @Nullable String fullUrl, String type, JsonNode json) {

    /** The resource as it came. */
    public JsonNode resource() {
        return json.path("resource");
    }
}
