package org.anamnesis.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void shows_what_is_about_five_persons_and_withholds_what_is_about_four() {
        assertThat(withheld(cell("EUR", false, 5), cell("EUR", false, 9))).containsExactly(false, false);
        assertThat(withheld(cell("EUR", false, 4))).containsExactly(true);
        assertThat(withheld(cell("EUR", false, 0))).containsExactly(false);
    }

    @Test
    void withholds_the_next_smallest_too_where_the_total_would_tell() {
        assertThat(withheld(cell("EUR", false, 3), cell("EUR", false, 20), cell("EUR", false, 6),
                cell("EUR", true, 25))).containsExactly(true, false, true, false);
    }

    @Test
    void withholds_the_total_where_nothing_else_is_left() {
        assertThat(withheld(cell("EUR", false, 3), cell("EUR", false, 4), cell("EUR", true, 7)))
                .containsExactly(true, true, true);
    }

    @Test
    void leaves_other_currencies_alone() {
        assertThat(withheld(cell("EUR", false, 3), cell("EUR", true, 3), cell("JPY", false, 6),
                cell("JPY", true, 6))).containsExactly(true, true, false, false);
    }

    @Test
    void leaves_no_figure_in_what_is_withheld() {
        Cell shown = SmallCells.withhold(List.of(cell("EUR", false, 1))).getFirst();
        assertThat(shown.suppressed()).isTrue();
        assertThat(shown.figures()).containsOnlyNulls();
    }

    @Test
    void never_lets_a_total_tell_a_figure_about_few_persons() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<Cell> cells = new ArrayList<>();
            long[] sums = new long[2];
            for (int j = random.nextInt(6); j >= 0; j--) {
                long[] persons = {random.nextInt(12), random.nextInt(8)};
                sums[0] += persons[0];
                sums[1] += persons[1];
                cells.add(cell(null, false, persons));
            }
            cells.add(cell(null, true, sums));
            List<Cell> shown = SmallCells.withhold(cells);
            assertThat(shown).allSatisfy(cell -> assertThat(cell.suppressed()
                    || cell.persons().stream().noneMatch(persons -> persons > 0 && persons < 5)).isTrue());
            if (!shown.getLast().suppressed()) {
                for (int figure = 0; figure < 2; figure++) {
                    int of = figure;
                    long most = shown.stream().filter(Cell::suppressed).mapToLong(cell -> cell.persons().get(of))
                            .max().orElse(0);
                    assertThat(most == 0 || most >= 5).as("%s", shown).isTrue();
                }
            }
        }
    }

    private static List<Boolean> withheld(Cell... cells) {
        return SmallCells.withhold(List.of(cells)).stream().map(Cell::suppressed).toList();
    }

    private static Cell cell(@Nullable String currency, boolean total, long... persons) {
        return new Cell(List.of(), currency, total, LongStream.of(persons).boxed().toList(),
                List.of(BigDecimal.valueOf(persons[0])), false);
    }
}
