package org.anamnesis.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.RefusalCode;

/** What one resource says, as commands in their order, and what of it could not be said. */
final class Statements {

    private final List<Step> steps = new ArrayList<>();
    private final List<RefusalCode> unsaid = new ArrayList<>();

    /** Adds a command; its content is checked before it is sent. */
    Statements say(Step.Phase phase, Object command, Object... content) {
        steps.add(Step.of(phase, command, content));
        return this;
    }

    /** Notes that a part of the resource cannot be recorded: the report counts it. */
    Statements unsaid(RefusalCode why) {
        unsaid.add(why);
        return this;
    }

    List<Step> steps() {
        return steps;
    }

    List<RefusalCode> unsaid() {
        return unsaid;
    }
}
