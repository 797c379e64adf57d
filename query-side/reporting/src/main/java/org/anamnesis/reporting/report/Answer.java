package org.anamnesis.reporting.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report answers.
 *
 * @param question what was asked
 * @param status   up to which event it is true
 * @param cells    the figures, totals last
 */
record Answer(Question question, FigureStatus status, List<Cell> cells) {

    private static final String SUPPRESSED = "suppressed";

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    void write(AnswerFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> JSON.writeValue(out, document());
            case CSV -> write(new CsvRows(out, columns()));
            case NDJSON -> write(new JsonRows(out, columns()));
        }
    }

    // Lines are for adding up: a total among them would count twice.
    private void write(Rows rows) throws IOException {
        for (Cell cell : cells) {
            if (!cell.total()) {
                rows.row(values(cell));
            }
        }
        rows.end();
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("report", question.report().path());
        document.put("scope", question.ofGroup() ? "group" : "tenant");
        document.put("groupBy", question.groups().stream().map(Dimension::name).toList());
        document.put("rows", rows(false));
        document.put("totals", rows(true));
        document.put("asOf", asOf());
        document.put("position", status.position());
        document.put("incomplete", status.incomplete());
        return document;
    }

    private Map<String, @Nullable Object> asOf() {
        Map<String, @Nullable Object> asOf = new LinkedHashMap<>();
        asOf.put("recordedAt", status.asOf().recordedAt() == null ? null : status.asOf().recordedAt().toString());
        asOf.put("lagMillis", status.asOf().lagMillis());
        return asOf;
    }

    private List<Map<String, @Nullable Object>> rows(boolean totals) {
        List<String> columns = columns();
        return cells.stream().filter(cell -> cell.total() == totals).map(cell -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            List<@Nullable Object> values = values(cell);
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), CellValue.of(values.get(i)));
            }
            return row;
        }).toList();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Dimension group : question.groups()) {
            columns.add(group.name());
            if (group.label() != null) {
                columns.add(group.name() + "Display");
            }
        }
        question.report().measures().forEach(measure -> columns.add(measure.name()));
        columns.add(SUPPRESSED);
        return columns;
    }

    private static List<@Nullable Object> values(Cell cell) {
        List<@Nullable Object> values = new ArrayList<>(cell.key());
        values.addAll(cell.figures());
        values.add(cell.suppressed());
        return values;
    }
}
