package org.anamnesis.command.imports.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.command.imports.steps.Step.Kind;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/** What one resource becomes: commands in their order, and what of it is omitted. */
public final class ImportSteps {

    private final List<Step> steps = new ArrayList<>();
    private Function<Owner, Optional<Object>> whereHeld = owner -> Optional.empty();
    private @Nullable CommandRefused unlessHeld;
    private final List<RefusalCode> omitted = new ArrayList<>();
    private final Map<String, Long> leftOut = new HashMap<>();
    private final List<RoundedAmount> invoiced = new ArrayList<>();
    private final List<RoundedAmount> paid = new ArrayList<>();

    /** Adds a command; its content is checked before it is sent. */
    public ImportSteps add(Phase phase, Object command, Object... content) {
        steps.add(new Step(phase, Sequence.ANY, Kind.RECORD, command, List.of(content)));
        return this;
    }

    /** Adds a command that says how the resource stands now: true too of what was recorded of it before. */
    public ImportSteps status(Phase phase, Object command, @Nullable Object... content) {
        steps.add(new Step(phase, Sequence.ANY, Kind.STATUS, command,
                Stream.of(content).filter(Objects::nonNull).toList()));
        return this;
    }

    /** Adds a command that says how a prescription stands now. */
    public ImportSteps status(Sequence sequence, Object command) {
        steps.add(new Step(Phase.PRESCRIPTIONS, sequence, Kind.STATUS, command, List.of()));
        return this;
    }

    /** Adds a command that asks whether the resource is active on the record as well. */
    public ImportSteps recognize(Phase phase, Object command) {
        steps.add(new Step(phase, Sequence.ANY, Kind.RECOGNIZE, command, List.of()));
        return this;
    }

    /** Adds a command that asks whether a prescription is active on the record as well. */
    public ImportSteps recognize(Sequence sequence, Object command) {
        steps.add(new Step(Phase.PRESCRIPTIONS, sequence, Kind.RECOGNIZE, command, List.of()));
        return this;
    }

    /** Adds the command that strikes the resource, whatever was recorded of it before. */
    public ImportSteps strike(Phase phase, Object command) {
        steps.add(new Step(phase, Sequence.ANY, Kind.STRIKE, command, List.of()));
        return this;
    }

    /** Adds the command that strikes a part of a prescription's course. */
    public ImportSteps strike(Sequence sequence, Object command) {
        steps.add(new Step(Phase.PRESCRIPTIONS, sequence, Kind.STRIKE, command, List.of()));
        return this;
    }

    /** Adds a command about a prescription, in its place; content that is null says nothing. */
    public ImportSteps add(Sequence sequence, Object command, @Nullable Object... content) {
        steps.add(new Step(Phase.PRESCRIPTIONS, sequence, Kind.RECORD, command,
                Stream.of(content).filter(Objects::nonNull).toList()));
        return this;
    }

    /** Adds who covers the patient: where the record refuses it, the resource counts as imported but for that. */
    public ImportSteps cover(LocalDate from, AddCoverage command) {
        steps.add(new Step(Phase.COVERAGES, Sequence.from(from), Kind.RECORD, command, List.of(command.coverage())));
        return this;
    }

    /** Says why it is refused where the record does not hold what its only step strikes. */
    public ImportSteps unlessHeld(CommandRefused why) {
        unlessHeld = why;
        return this;
    }

    /** Why it is refused where the record does not hold what is struck; null where that says enough. */
    public @Nullable CommandRefused unlessHeld() {
        return unlessHeld;
    }

    /** Says how the resource stands, by a command for whoever else holds it. */
    public ImportSteps whereHeld(Function<Owner, @Nullable Object> command) {
        whereHeld = owner -> Optional.ofNullable(command.apply(owner));
        return this;
    }

    /** How the resource stands, for another owner that holds it; empty where it simply stands. */
    public Optional<Object> whereHeld(Owner owner) {
        return whereHeld.apply(owner);
    }

    /** Notes what the resource says is owed, for the report. */
    public ImportSteps invoiced(RoundedAmount total) {
        invoiced.add(total);
        return this;
    }

    /** Notes what the resource says was paid, for the report. */
    public ImportSteps paid(RoundedAmount amount) {
        paid.add(amount);
        return this;
    }

    /** Notes that a part of the resource cannot be recorded: the report counts it. */
    public ImportSteps omit(RefusalCode why) {
        omitted.add(why);
        return this;
    }

    /** Whether the resource is struck. */
    public boolean isStruck() {
        return steps.stream().anyMatch(step -> step.kind() == Kind.STRIKE);
    }

    /** Leaves nothing but that it is struck: what it says otherwise cannot be recorded, and does not matter. */
    public void onlyStrike() {
        steps.removeIf(step -> step.kind() != Kind.STRIKE);
    }

    /** Leaves nothing but that it is over or struck. */
    public void onlyHowItStands() {
        steps.removeIf(step -> step.kind() != Kind.STRIKE && step.kind() != Kind.STATUS);
    }

    public List<Step> steps() {
        return steps;
    }

    /** Notes the paths of elements that the record has no place for, and how often: the report counts them. */
    public ImportSteps leaveOut(Map<String, Long> paths) {
        paths.forEach((path, times) -> leftOut.merge(path, times, Long::sum));
        return this;
    }

    public Map<String, Long> leftOut() {
        return leftOut;
    }

    public List<RefusalCode> omitted() {
        return omitted;
    }

    public List<RoundedAmount> invoiced() {
        return invoiced;
    }

    public List<RoundedAmount> paid() {
        return paid;
    }
}
