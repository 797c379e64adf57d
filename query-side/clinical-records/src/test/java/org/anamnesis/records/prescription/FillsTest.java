package org.anamnesis.records.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.records.PrescriptionStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FillsTest {

    private final PrescriptionStory story = PrescriptionStory.of(UUID.randomUUID(), null);

    @Test
    void the_first_day_of_a_supply_counts() {
        assertThat(handed(Fills.NONE, "2026-03-01", 10).suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-10"));
    }

    @Test
    void nothing_is_used_up_before_the_treatment_begins() {
        Dosage later = new Dosage(null, null, null, null, null, null, null,
                new Period(new ClinicalTime("2026-03-15"), null), null, null, null);
        Fills early = Fills.NONE.with(story.dispensed(UUID.randomUUID(), "10", "2026-03-01", 10), later);
        assertThat(early.suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-24"));
        assertThat(early.with(story.dispensed(UUID.randomUUID(), "10", "2026-03-20", 10), later).suppliedUntil())
                .isEqualTo(LocalDate.parse("2026-04-03"));
    }

    @Test
    void nobody_can_tell_how_long_it_lasts_if_it_was_handed_over_on_some_day_of_a_month() {
        assertThat(handed(Fills.NONE, "2026-03", 10).suppliedUntil()).isNull();
    }

    @Test
    void what_is_left_in_hand_is_used_up_first() {
        Fills early = handed(handed(Fills.NONE, "2026-03-01", 10), "2026-03-08", 10);
        assertThat(early.suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-20"));
        Fills late = handed(handed(Fills.NONE, "2026-03-01", 10), "2026-03-15", 10);
        assertThat(late.suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-24"));
    }

    @Test
    void the_order_of_handing_over_counts_not_that_of_recording() {
        Fills told = handed(handed(Fills.NONE, "2026-03-20", 30), "2026-03-01", 30);
        assertThat(told.suppliedUntil()).isEqualTo(LocalDate.parse("2026-04-29"));
    }

    @Test
    void the_last_fill_must_be_reckonable() {
        Fills unknownLast = handed(handed(Fills.NONE, "2026-03-01", 10), "2026-03-08", null);
        assertThat(unknownLast.suppliedUntil()).isNull();
        Fills unknownFirst = handed(handed(Fills.NONE, "2026-03-01", null), "2026-03-08", 10);
        assertThat(unknownFirst.suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-17"));
        assertThat(Fills.NONE.suppliedUntil()).isNull();
    }

    @Test
    void counts_the_fills_that_are_left() {
        Supply supply = PrescriptionStory.supply();
        assertThat(Fills.NONE.left(supply)).isEqualTo(3);
        Fills begun = Fills.NONE.with(story.dispensed(UUID.randomUUID(), "10", "2026-03-01", null), null);
        assertThat(begun.left(supply)).isEqualTo(3);
        UUID second = UUID.randomUUID();
        Fills used = begun.with(story.dispensed(second, "30", "2026-03-02", null), null)
                .with(story.dispensed(UUID.randomUUID(), "30", "2026-03-03", null), null);
        assertThat(used.left(supply)).isEqualTo(1);
        assertThat(used.without(second).left(supply)).isEqualTo(2);
        assertThat(used.with(story.dispensed(UUID.randomUUID(), "20", "2026-03-04", null), null).left(supply))
                .isZero();
        assertThat(used.left(null)).isNull();
        assertThat(used.left(new Supply(null, 2, null))).isNull();
        assertThat(used.left(new Supply(Quantity.of("0", "{tablet}"), 2, null))).isZero();
    }

    @Test
    void a_renewal_counts_fills_anew_and_leaves_what_is_in_hand() {
        Fills renewed = handed(Fills.NONE, "2026-03-01", 10).underNewTerms();
        assertThat(renewed.left(PrescriptionStory.supply())).isEqualTo(3);
        assertThat(renewed.suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-10"));
        assertThat(handed(renewed, "2026-03-05", 10).suppliedUntil()).isEqualTo(LocalDate.parse("2026-03-20"));
    }

    private Fills handed(Fills fills, String day, @Nullable Integer days) {
        return fills.with(story.dispensed(UUID.randomUUID(), "30", day, days), null);
    }
}
