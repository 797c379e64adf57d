package org.anamnesis.system.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of figures. */
final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);

    private final List<String> lines = new ArrayList<>();

    /** One figure and, where it has one, its share of another. */
    void line(String what, double figure, @Nullable Double of) {
        add(what, figure, of == null ? "" : "%.1f %%".formatted(100 * figure / of), "");
    }

    /** The median of some rounds; the share is the median of each round's share of the same round of the other. */
    void rounds(String what, List<Double> figures, @Nullable List<Double> of) {
        if (figures.isEmpty()) {
            return;
        }
        String share = of == null
                ? ""
                : "%.1f %%".formatted(100 * median(
                        IntStream.range(0, figures.size()).mapToObj(i -> figures.get(i) / of.get(i)).toList()));
        add(what, median(figures), share,
                figures.stream().map("%.0f"::formatted).collect(Collectors.joining(" ", "(", ")")));
    }

    private void add(String what, double figure, String share, String rounds) {
        String line = "%-50s %10.1f %8s %s".formatted(what, figure, share, rounds);
        LOG.info(line);
        lines.add(line);
    }

    void print() {
        LOG.info("\n{}\n", String.join("\n", lines));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
