package org.anamnesis.reporting.report;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows one after the other, and keeps none. */
sealed interface Rows permits CsvRows, JsonRows {

    /** Writes a row; its values are those of the columns, in their order. */
    void row(List<@Nullable Object> values) throws IOException;

    /** Ends; what was written is on its way. */
    void end() throws IOException;
}
