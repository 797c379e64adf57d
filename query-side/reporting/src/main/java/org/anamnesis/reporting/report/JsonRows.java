package org.anamnesis.reporting.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
final class JsonRows implements Rows {

    private static final ObjectWriter WRITER = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build()
            .writer().withRootValueSeparator("");

    private final List<String> columns;
    private final JsonGenerator out;

    JsonRows(OutputStream out, List<String> columns) {
        this.columns = columns;
        this.out = WRITER.createGenerator(out);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < values.size(); i++) {
            out.writeName(columns.get(i));
            out.writePOJO(CellValue.of(values.get(i)));
        }
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
        out.close();
    }
}
