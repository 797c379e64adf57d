package org.anamnesis.records.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins; absent on the last
 */
public record Page<E>(List<E> entries, @Nullable String next) {}
