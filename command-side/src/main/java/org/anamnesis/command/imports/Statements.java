package org.anamnesis.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.billing.command.AddCoverage;
import org.jspecify.annotations.Nullable;

/** What one resource says, as commands in their order, and what of it could not be said. */
final class Statements {

    private final List<Step> steps = new ArrayList<>();
    private final List<RefusalCode> unsaid = new ArrayList<>();
    private final List<Rounded> invoiced = new ArrayList<>();
    private final List<Rounded> paid = new ArrayList<>();

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

    /** Adds who covers the patient: where the record refuses it, the resource counts as imported but for that. */
    Statements cover(LocalDate from, AddCoverage command) {
        steps.add(new Step(Step.Phase.COVERAGES, Turn.from(from), command, List.of(command.coverage())));
        return this;
    }

    /** Notes what the resource says is owed, for the report. */
    Statements invoiced(Rounded total) {
        invoiced.add(total);
        return this;
    }

    /** Notes what the resource says was paid, for the report. */
    Statements paid(Rounded amount) {
        paid.add(amount);
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

    List<Rounded> invoiced() {
        return invoiced;
    }

    List<Rounded> paid() {
        return paid;
    }
}
