package org.anamnesis.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writes_csv_as_rfc_4180_says() throws IOException {
        CsvRows rows = new CsvRows(out, List.of("a", "b", "c"));
        rows.row(Arrays.asList("say \"hi\"", "x,y", null));
        rows.row(Arrays.asList("two\nlines", new BigDecimal("1E+3"), true));
        rows.end();
        assertThat(written()).isEqualTo("a,b,c\r\n\"say \"\"hi\"\"\",\"x,y\",\r\n\"two\nlines\",1000,true\r\n");
    }

    @Test
    void hands_no_formula_to_a_spreadsheet_and_keeps_numbers_what_they_are() throws IOException {
        CsvRows rows = new CsvRows(out, List.of("a", "b", "c", "d", "e", "f"));
        rows.row(Arrays.asList("=1+1", "+1", "-1", "@x", "\t=1", new BigDecimal("-1.50")));
        rows.end();
        assertThat(written()).isEqualTo("a,b,c,d,e,f\r\n'=1+1,'+1,'-1,'@x,'\t=1,-1.50\r\n");
    }

    @Test
    void writes_one_json_object_a_line() throws IOException {
        JsonRows rows = new JsonRows(out, List.of("a", "b"));
        rows.row(Arrays.asList("two\nlines", new BigDecimal("1.10")));
        rows.row(Arrays.asList(null, false));
        rows.end();
        assertThat(written()).isEqualTo("{\"a\":\"two\\nlines\",\"b\":1.10}\n{\"a\":null,\"b\":false}\n");
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
