package org.anamnesis.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** An answer as it may look, for the description of the report. */
final class Example {

    private Example() {}

    static Map<String, @Nullable Object> of(Report report) {
        Question question = Question.of(report, "demo-clinic", Map.of());
        List<@Nullable Object> key = new ArrayList<>();
        for (Dimension group : question.groups()) {
            key.add(group.example());
            if (group.label() != null) {
                key.add("in words");
            }
        }
        List<@Nullable Object> figures = report.measures().stream()
                .<@Nullable Object>map(measure -> new BigDecimal("12"))
                .toList();
        return new Answer(question, new FigureStatus(new AsOf(Instant.parse("2026-03-14T09:26:53.589Z"), 0), 4711L, 0),
                List.of(new Cell(key, null, false, List.of(), figures, false))).document();
    }
}
