package org.anamnesis.command.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.anamnesis.api.billing.InsuredId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsuredNumbersTest {

    @ParameterizedTest
    @CsvSource({"AT, 1237010180", "CH, 7569217076985", "CL, 123456785", "CL, 10000013K", "DE, A000500015",
            "GB, 9434765919", "NL, 111222333", "PE, 12345678", "US, 1EG4-TE5-MK73", "FR, 255081416802538", "ZA, x"})
    void allows_what_the_country_gives(String country, String number) {
        assertThat(InsuredNumbers.allow(new InsuredId(country, number))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"AT, 123701018", "CH, 756.9217.0769.85", "CH, 7579217076985", "CL, 12345678-5", "CL, 023456785",
            "DE, 0000500015", "DE, a000500015", "GB, 943 476 5919", "NL, 000000000", "PE, 1234567", "PE, 1234567A",
            "US, '   '", "FR, 2 55 08 14 168 025 38", "FR, '255081416802538 '", "ZA, a\tb", "ZA, a\u00a0b",
            "FR, 12345678901234567890123456789012345678901"})
    void refuses_what_is_not_written_so(String country, String number) {
        assertThat(InsuredNumbers.allow(new InsuredId(country, number))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"AT, 1237010180", "CH, 7569217076985", "CL, 123456785", "DE, A000500015", "GB, 9434765919",
            "NL, 111222333"})
    void a_digit_that_is_mistyped_is_found(String country, String number) {
        IntStream.range(country.equals("DE") ? 1 : 0, number.length()).forEach(at -> {
            char other = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
            String mistyped = number.substring(0, at) + other + number.substring(at + 1);
            assertThat(InsuredNumbers.allow(new InsuredId(country, mistyped))).as(mistyped).isFalse();
        });
    }

    @Test
    void another_letter_makes_another_german_number() {
        assertThat(InsuredNumbers.allow(new InsuredId("DE", "B000500015"))).isFalse();
        // The letter counts as 02 then, and 2 times 2 is 2 more.
        assertThat(InsuredNumbers.allow(new InsuredId("DE", "B000500017"))).isTrue();
    }
}
