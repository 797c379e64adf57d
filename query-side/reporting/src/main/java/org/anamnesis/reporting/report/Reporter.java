package org.anamnesis.reporting.report;

import java.util.List;
import org.anamnesis.plumbing.processing.Freshness;
import org.springframework.stereotype.Component;

/** Answers reports. */
@Component
record Reporter(Cells cells, Freshness freshness) {

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
