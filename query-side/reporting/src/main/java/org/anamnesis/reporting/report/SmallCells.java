package org.anamnesis.reporting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Withholds figures about so few persons that they may be told who they are. What a total holds beyond the cells that
 * are shown would tell them all the same: so the next smallest cell is withheld too, until what is missing is about
 * persons enough; and where no cell is left, the total is.
 */
final class SmallCells {

    /** A figure about fewer persons is withheld. */
    static final int FEWEST = 5;

    private final List<Cell> cells;

    private SmallCells(List<Cell> cells) {
        this.cells = new ArrayList<>(cells);
    }

    /** The cells of one answer; each currency stands by itself, since it has a total of its own. */
    static List<Cell> withhold(List<Cell> cells) {
        SmallCells shown = new SmallCells(cells);
        cells.stream().map(SmallCells::currency).distinct().forEach(shown::withhold);
        return shown.cells;
    }

    private void withhold(String currency) {
        Predicate<Cell> ours = cell -> currency(cell).equals(currency);
        replace(ours.and(SmallCells::small));
        OptionalInt telling = telling(ours);
        while (telling.isPresent()) {
            int figure = telling.getAsInt();
            Optional<Cell> next = cells.stream().filter(ours).filter(cell -> !cell.total() && !cell.suppressed())
                    .filter(cell -> cell.persons().get(figure) >= FEWEST)
                    .min(Comparator.comparingDouble(SmallCells::count));
            replace(next.<Predicate<Cell>>map(smallest -> cell -> cell == smallest).orElse(ours.and(Cell::total)));
            telling = telling(ours);
        }
    }

    /** A figure of which the total, which is shown, tells what it is for too few persons. */
    private OptionalInt telling(Predicate<Cell> ours) {
        List<Cell> missing = cells.stream().filter(ours).filter(cell -> cell.suppressed() && !cell.total()).toList();
        boolean total = cells.stream().filter(ours).anyMatch(cell -> cell.total() && !cell.suppressed());
        return !total || missing.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, missing.getFirst().persons().size())
                        .filter(figure -> few(missing.stream().mapToLong(cell -> cell.persons().get(figure)).max()
                                .orElse(0)))
                        .findFirst();
    }

    // The first figure of every report counts something. Of persons we may only know that they are enough.
    private static double count(Cell cell) {
        return ((Number) Objects.requireNonNull(cell.figures().getFirst())).doubleValue();
    }

    private static boolean small(Cell cell) {
        return cell.persons().stream().anyMatch(SmallCells::few);
    }

    private static boolean few(long persons) {
        return persons > 0 && persons < FEWEST;
    }

    private static String currency(Cell cell) {
        return Objects.requireNonNullElse(cell.currency(), "");
    }

    private void replace(Predicate<Cell> which) {
        cells.replaceAll(cell -> which.test(cell) ? cell.withheld() : cell);
    }
}
