package org.anamnesis.reporting.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values: RFC 4180, in UTF-8, with a header line. A text that a spreadsheet would take for a formula is
 * led by an apostrophe.
 */
final class CsvRows implements Rows {

    private static final String SPECIAL = ",\"\r\n";
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    CsvRows(OutputStream out, List<String> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        row(List.copyOf(columns));
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(field(CellValue.of(values.get(i))));
        }
        out.write("\r\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> quoted(text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text);
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
