package org.anamnesis.command.imports.steps;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.command.imports.reading.Entry;
import org.jspecify.annotations.Nullable;

/** A resource on its way: what it becomes, and how many of its steps are still to be taken. */
public final class TranslatedResource {

    private final Entry entry;
    private final UUID id;
    private final ImportSteps steps;
    private int left;
    private boolean refused;
    private boolean added;
    private @Nullable RefusalCode difference;

    /**
     * A step that is to be taken.
     *
     * @param resource what becomes it
     */
    public record PendingStep(TranslatedResource resource, Step step) {}

    public TranslatedResource(Entry entry, UUID id, ImportSteps steps) {
        this.entry = entry;
        this.id = id;
        this.steps = steps;
        left = steps.steps().size();
    }

    /** Every step of a bundle in the order in which they are sent; where nothing else says, it is the bundle's own. */
    public static List<PendingStep> inOrder(List<TranslatedResource> bundle) {
        return bundle.stream()
                .flatMap(resource -> resource.steps.steps().stream().map(step -> new PendingStep(resource, step)))
                .sorted(Comparator.comparing(PendingStep::step, Step.ORDER)).toList();
    }

    public Entry entry() {
        return entry;
    }

    /** What our record calls it. */
    public UUID id() {
        return id;
    }

    public ImportSteps steps() {
        return steps;
    }

    /** One step more is taken. */
    public void advance() {
        left--;
    }

    /** It is new in the record. */
    public void add() {
        added = true;
    }

    /** Whether it is new in the record. */
    public boolean isAdded() {
        return added;
    }

    /** None of its further steps is to be taken. */
    public void refuse() {
        refused = true;
    }

    /** The record holds it otherwise: of the steps left only those are taken that say how it stands. */
    public void differ(RefusalCode why) {
        difference = why;
        left--;
    }

    /** How the record holds it otherwise; null where it does not. */
    public @Nullable RefusalCode difference() {
        return difference;
    }

    /** It is struck: how the record held it is of no interest any more. */
    public void strike() {
        difference = null;
    }

    /** Whether a step was taken. */
    public boolean isBegun() {
        return left < steps.steps().size();
    }

    /** Whether every step was taken. */
    public boolean isDone() {
        return left == 0;
    }

    public boolean isRefused() {
        return refused;
    }
}
