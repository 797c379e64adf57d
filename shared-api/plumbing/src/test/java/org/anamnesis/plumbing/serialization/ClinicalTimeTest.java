package org.anamnesis.plumbing.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.anamnesis.api.value.ClinicalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalTimeTest {

    @ParameterizedTest
    @CsvSource({"1987, YEAR, 1987-01-01T00:00:00Z, 1988-01-01T00:00:00Z",
            "1987-12, MONTH, 1987-12-01T00:00:00Z, 1988-01-01T00:00:00Z",
            "1988-02-29, DAY, 1988-02-29T00:00:00Z, 1988-03-01T00:00:00Z",
            "1987-03-21T14:05:00+01:00, INSTANT, 1987-03-21T13:05:00Z, 1987-03-21T13:05:00Z"})
    void says_what_it_can_mean(String told, ClinicalTime.Precision precision, Instant earliest, Instant latest) {
        ClinicalTime time = new ClinicalTime(told);
        assertThat(time.precision()).isEqualTo(precision);
        assertThat(time.earliest()).isEqualTo(earliest);
        assertThat(time.latest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "87", "1987-13", "1987-02-29", "1987-3-1", "yesterday", "1987-03-21T14:05:00",
            "1987-03-21T25:00:00Z"})
    void refuses_what_names_no_date_without_repeating_it(String told) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClinicalTime(told))
                .satisfies(refused -> assertThat(told.isEmpty() || !refused.getMessage().contains(told)).isTrue());
    }
}
