package org.anamnesis.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.api.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What one resource says, as commands in their order, and what of it could not be said. */
final class Statements {

    private final List<Step> steps = new ArrayList<>();
    private final List<RefusalCode> unsaid = new ArrayList<>();

    /** Adds a command; its content is checked before it is sent. */
    Statements say(Step.Phase phase, Object command, Object... content) {
        steps.add(new Step(phase, Turn.ANY, command, List.of(content)));
        return this;
    }

    /** Adds a command about a prescription, in its turn; content that is null says nothing. */
    Statements say(Turn turn, Object command, @Nullable Object... content) {
        steps.add(new Step(Step.Phase.PRESCRIPTIONS, turn, command,
                Stream.of(content).filter(Objects::nonNull).toList()));
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
