package org.anamnesis.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InUseTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void takes_official_usual_other_and_stand_in_names_in_this_order_and_former_ones_last() {
        assertThat(
                InUse.inOrder(List.of(name("maiden", null), name("nickname", null), name("old", null), name(null, null),
                        name("usual", null), name("official", null)), NOW))
                .extracting(HumanName::use)
                .containsExactly("official", "usual", null, "nickname", "maiden", "old");
    }

    @Test
    void what_has_ended_is_history_whatever_its_use() {
        HumanName ended = name("official", period("1990", "2001-01-01"));
        HumanName lasting = name("nickname", null);
        assertThat(InUse.inOrder(List.of(ended, lasting), NOW)).containsExactly(lasting, ended);
        assertThat(InUse.former(List.of(ended, lasting), NOW)).containsExactly(ended);
        assertThat(InUse.current(List.of(ended, lasting), NOW)).containsExactly(lasting);
    }

    @Test
    void what_has_not_begun_is_neither_of_today_nor_history() {
        Address coming = new Address("home", null, "New Street", List.of(), null, null, null, null, null,
                period("2027", null));
        Address lasting = new Address("home", null, "Street", List.of(), null, null, null, null, null, null);
        assertThat(InUse.inOrder(List.of(coming, lasting), NOW)).containsExactly(lasting, coming);
        assertThat(InUse.current(List.of(coming, lasting), NOW)).containsExactly(lasting);
        assertThat(InUse.former(List.of(coming, lasting), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026, false", "2026-11, false", "2026-11-30, false", "2026-11-29, true", "2026-11-30T12:00:01Z, false",
            "2026-11-30T12:00:00Z, true", "2025, true"})
    void an_end_is_included_as_far_as_it_is_known(String end, boolean former) {
        assertThat(name("official", period(null, end)).isFormer(NOW)).isEqualTo(former);
    }

    @Test
    void telecom_goes_by_rank_first_and_by_the_order_given_where_nothing_tells() {
        ContactPoint home = ContactPoint.of(ContactPoint.Means.PHONE, "home");
        ContactPoint second = point("second", "home", 2);
        ContactPoint first = point("first", "temp", 1);
        ContactPoint old = point("old", "old", 1);
        ContactPoint work = point("work", "work", null);
        assertThat(InUse.inOrder(List.of(old, home, work, second, first), NOW)).containsExactly(first, second, home,
                work, old);
    }

    @Test
    void a_period_of_no_calendar_is_refused() {
        assertThat(period("+12026-01-01T00:00:00Z", null).isInKnownYears()).isFalse();
        assertThat(period("0000", null).isInKnownYears()).isFalse();
        assertThat(period("0001", "9999").isInKnownYears()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"' M-1 ', M-1", "'M-1\u00a0', M-1", "'M\u00a0\u3000 1', M 1", "'\u200bM-\u200d1\ufeff', M-1",
            "'\tM\n-1', 'M -1'"})
    void a_number_loses_what_nobody_sees_in_it(String written, String kept) {
        assertThat(Identifier.of(written, written, "MR").tidied()).isEqualTo(Identifier.of(kept, kept, "MR"));
    }

    @Test
    void a_name_in_chinese_japanese_or_korean_begins_with_the_family() {
        assertThat(HumanName.of("王", "小明").display()).isEqualTo("王小明");
        assertThat(HumanName.of("김", "민준").display()).isEqualTo("김민준");
        assertThat(HumanName.of("Wang", "小明").display()).isEqualTo("小明 Wang");
        assertThat(HumanName.of("Lovelace", "Ada").display()).isEqualTo("Ada Lovelace");
    }

    private static HumanName name(@Nullable String use, @Nullable Period period) {
        return new HumanName(use, null, "Lovelace", List.of("Ada"), List.of(), List.of(), period);
    }

    private static ContactPoint point(String value, String use, @Nullable Integer rank) {
        return new ContactPoint(ContactPoint.Means.PHONE, value, use, rank, null);
    }

    private static Period period(@Nullable String start, @Nullable String end) {
        return new Period(start == null ? null : new ClinicalTime(start), end == null ? null : new ClinicalTime(end));
    }
}
