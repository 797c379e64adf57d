package org.anamnesis.records.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Comparator;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysOfSupplyTest {

    @Test
    void the_dispense_itself_says_it_best() {
        assertThat(days("30", 14, dosage("1", "{tablet}", 3, "1", UnitOfTime.DAY))).isEqualTo(14);
        assertThat(days("30", 14, null)).isEqualTo(14);
    }

    @Test
    void a_quantity_lasts_as_long_as_the_daily_dose_lets_it() {
        assertThat(days("30", null, dosage("1", "{tablet}", 3, "1", UnitOfTime.DAY))).isEqualTo(10);
        assertThat(days("30", null, dosage("0.5", "{tablet}", 1, "12", UnitOfTime.HOUR))).isEqualTo(30);
        assertThat(days("4", null, dosage("1", "{tablet}", 1, "1", UnitOfTime.WEEK))).isEqualTo(28);
        assertThat(days("2", null, dosage("1", "{tablet}", 1, "1", UnitOfTime.MONTH))).isEqualTo(60);
        assertThat(days("1", null, dosage("1", "{tablet}", 1, "1", UnitOfTime.YEAR))).isEqualTo(365);
        assertThat(days("48", null, dosage("1", "{tablet}", 1, "30", UnitOfTime.MINUTE))).isEqualTo(1);
    }

    @Test
    void a_day_that_is_not_full_does_not_count() {
        assertThat(days("31", null, dosage("1", "{tablet}", 3, "1", UnitOfTime.DAY))).isEqualTo(10);
        assertThat(days("2", null, dosage("1", "{tablet}", 3, "1", UnitOfTime.DAY))).isZero();
    }

    @Test
    void nobody_can_tell_without_dose_timing_or_one_unit() {
        assertThat(days("30", null, null)).isNull();
        assertThat(days("30", null, new Dosage(null, Quantity.of("1", "{tablet}"), null, null, null, true, null,
                null, null, null, null))).isNull();
        assertThat(days("30", null, new Dosage(null, null, null, timing(1, "1", UnitOfTime.DAY), null, null,
                null, null, null, null, null))).isNull();
        assertThat(days("30", null, dosage("500", "mg", 3, "1", UnitOfTime.DAY))).isNull();
        assertThat(days("30", null, dosage("1", "{capsule}", 3, "1", UnitOfTime.DAY))).isNull();
        assertThat(days("30", null, dosage("0", "{tablet}", 3, "1", UnitOfTime.DAY))).isNull();
        assertThat(days("30", null, new Dosage(null, new Quantity(BigDecimal.ONE, "{tablet}", Comparator.LESS), null,
                timing(1, "1", UnitOfTime.DAY), null, null, null, null, null, null, null))).isNull();
    }

    @Test
    void nobody_can_tell_of_what_is_taken_as_needed_or_so_often_in_all_or_what_the_dispense_changes() {
        Timing daily = timing(1, "1", UnitOfTime.DAY);
        Timing five = new Timing(1, daily.period(), List.of(), List.of(), List.of(), 5);
        assertThat(days("30", null, dosage(daily, null))).isEqualTo(30);
        assertThat(days("30", null, dosage(daily, true))).isNull();
        assertThat(days("30", null, dosage(five, null))).isNull();
        assertThat(DaysOfSupply.of(new Dispense(Quantity.of("30", "{tablet}"), new ClinicalTime("2026-03-01"), null,
                "Instruction: two a day"), dosage(daily, null))).isNull();
    }

    @Test
    void days_of_the_week_change_nothing_about_how_often() {
        Timing onMonday = new Timing(1, new Span(BigDecimal.ONE, UnitOfTime.WEEK), List.of(Weekday.MONDAY), List.of(),
                List.of(), null);
        assertThat(days("4", null, dosage(onMonday, null))).isEqualTo(28);
    }

    @Test
    void what_outlives_everybody_still_fits_a_calendar() {
        assertThat(days("1E+30", null, dosage("1", "{tablet}", 1, "1", UnitOfTime.DAY))).isEqualTo(36_525);
    }

    private static @Nullable Integer days(String tablets, @Nullable Integer given, @Nullable Dosage dosage) {
        return DaysOfSupply.of(
                new Dispense(Quantity.of(tablets, "{tablet}"), new ClinicalTime("2026-03-01"), given, null),
                dosage);
    }

    private static Dosage dosage(String dose, String unit, int frequency, String period, UnitOfTime each) {
        return new Dosage(null, Quantity.of(dose, unit), null, timing(frequency, period, each), null, null, null, null,
                null, null, null);
    }

    private static Dosage dosage(Timing timing, @Nullable Boolean asNeeded) {
        return new Dosage(null, Quantity.of("1", "{tablet}"), null, timing, null, asNeeded, null, null, null, null,
                null);
    }

    private static Timing timing(int frequency, String period, UnitOfTime each) {
        return Timing.of(frequency, new Span(new BigDecimal(period), each));
    }
}
