package org.anamnesis.plumbing.command;

import java.util.List;
import org.anamnesis.api.value.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param version  the aggregate's version afterwards
 * @param recorded how many events it appended; a repeat appends none
 * @param warnings what to doubt in what it recorded
 * @param answer   what else the caller is to know, where there is something
 */
public record CommandResult(long version, long recorded, List<Warning> warnings, @Nullable Object answer) {

    /** Whether it decided anything; a repeat does not. */
    public boolean changed() {
        return recorded > 0;
    }
}
