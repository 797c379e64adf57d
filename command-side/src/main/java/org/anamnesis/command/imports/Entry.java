package org.anamnesis.command.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a bundle.
 *
 * @param bundle   the bundle's place in the import, from 0
 * @param index    the entry's place in the bundle, from 0
 * @param fullUrl  the entry's name for its resource
 * @param type     the resource's type
 * @param id       what the resource is called in our record, always the same for the same resource; absent where
 *                 nothing identifies it
 * @param resource the resource as it came
 */
record Entry(int bundle, int index, @Nullable String fullUrl, String type, @Nullable UUID id, JsonNode resource) {}
