package org.anamnesis.plumbing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({"DE, , 2026-10-03", "DE, BY, 2026-01-06", "DE, BY, 2026-06-04", "DE, BE, 2027-03-08",
            "AT, , 2026-10-26", "AT, , 2027-05-06", "FR, , 2026-07-14", "GB, SCT, 2026-11-30", "GB, ENG, 2026-08-31",
            "US, NY, 2026-11-26", "US, NY, 2027-01-18", "CA, ON, 2026-10-12", "CL, , 2026-09-18", "CL, , 2026-04-04",
            "AU, NSW, 2026-06-08", "AU, NSW, 2026-10-05", "AU, WA, 2026-03-02", "NZ, , 2026-07-10",
            "ZA, , 2026-06-16"})
    void know_the_days_of_a_place(String country, String subdivision, LocalDate day) {
        assertThat(PublicHolidays.of(country, subdivision).fallOn(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DE, , 2026-01-06", "DE, BE, 2026-06-04", "DE, BY, 2027-03-08", "AT, , 2026-10-03",
            "GB, ENG, 2026-11-30", "GB, SCT, 2026-08-31", "US, NY, 2026-11-27", "CL, , 2026-07-04",
            "AU, NSW, 2026-03-02", "AU, WA, 2026-06-08"})
    void leave_a_day_that_only_others_keep(String country, String subdivision, LocalDate day) {
        assertThat(PublicHolidays.of(country, subdivision).fallOn(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"US, NY, 2026-07-04, 2026-07-03", "US, NY, 2028-01-01, 2027-12-31",
            "GB, ENG, 2026-12-26, 2026-12-28", "NZ, , 2026-04-25, 2026-04-27"})
    void keep_a_holiday_on_a_weekend_and_the_day_that_stands_for_it(String country, String subdivision, LocalDate day,
            LocalDate observed) {
        assertThat(PublicHolidays.of(country, subdivision).fallOn(day)).isTrue();
        assertThat(PublicHolidays.of(country, subdivision).fallOn(observed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DE, , true", "DE, BY, true", "DE, XX, false", "CL, , true", "CL, RM, false", "XX, , false",
            "NYSE, , false"})
    void tell_which_places_they_know(String country, String subdivision, boolean known) {
        assertThat(PublicHolidays.knows(country, subdivision)).isEqualTo(known);
    }

    @Test
    void are_none_where_no_calendar_is_known_and_in_years_that_none_reaches() {
        assertThat(PublicHolidays.of("AQ", null).fallOn(LocalDate.of(2026, 3, 3))).isFalse();
        assertThat(PublicHolidays.of("XX", null).fallOn(LocalDate.of(2026, 12, 25))).isFalse();
        assertThat(PublicHolidays.of("DE", null).fallOn(LocalDate.of(9999, 12, 25))).isFalse();
    }
}
