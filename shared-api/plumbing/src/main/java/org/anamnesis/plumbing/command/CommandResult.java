package org.anamnesis.plumbing.command;

import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param version the aggregate's version afterwards
 * @param changed whether it decided anything; a repeat does not
 * @param answer  what else the caller is to know, where there is something
 */
public record CommandResult(long version, boolean changed, @Nullable Object answer) {}
