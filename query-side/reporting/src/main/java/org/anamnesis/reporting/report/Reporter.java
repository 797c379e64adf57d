package org.anamnesis.reporting.report;

import java.util.List;
import org.anamnesis.plumbing.processing.Freshness;
import org.springframework.stereotype.Component;

/** Answers reports. */
@Component
class Reporter {

    private final Cells cells;
    private final Freshness freshness;

    Reporter(Cells cells, Freshness freshness) {
        this.cells = cells;
        this.freshness = freshness;
    }

    Answer answer(Question question, boolean personsVisible) {
        List<String> tenants = cells.tenants(question);
        // Before the figures: they may know more than it says, never less.
        FigureStatus status = status(tenants);
        List<Cell> found = cells.of(question, tenants, personsVisible);
        return new Answer(question, status, personsVisible ? found : SmallCells.withhold(found));
    }

    FigureStatus status(List<String> tenants) {
        return new FigureStatus(freshness.asOf(), freshness.position().stream().boxed().findFirst().orElse(null),
                tenants.stream().mapToLong(freshness::deadLettersOfTenant).sum());
    }
}
