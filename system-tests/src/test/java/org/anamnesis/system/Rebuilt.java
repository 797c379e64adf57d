package org.anamnesis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the query apps hold after everything was thrown away and built again from the first event on: the same. */
final class Rebuilt {

    private Rebuilt() {}

    /** Throws away and builds again; fails where a row differs. */
    static void equalsWhatWasThere(Installation installation, Path folder, String described) throws SQLException {
        Map<String, Map<String, List<String>>> before = dump(installation);
        for (String database : ReadModels.DATABASES) {
            assertThat(before.get(database).getOrDefault("dead_letter", List.of())).as(database).isEmpty();
        }
        installation.stop();
        ReadModels.clear(folder);
        installation.start();
        ReadModels.awaitCaughtUp(installation);
        Map<String, Map<String, List<String>>> after = dump(installation);
        for (String database : ReadModels.DATABASES) {
            assertThat(after.get(database).keySet()).isEqualTo(before.get(database).keySet());
            after.get(database).forEach((table, rows) -> assertSame(before.get(database).get(table), rows,
                    "%s.%s, %s".formatted(database, table, described)));
        }
    }

    private static void assertSame(List<String> before, List<String> after, String described) {
        assertThat(without(before, after)).as("only before the replay: %s", described).isEmpty();
        assertThat(without(after, before)).as("only after the replay: %s", described).isEmpty();
        assertThat(after).as(described).hasSameSizeAs(before);
    }

    private static List<String> without(List<String> rows, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }

    private static Map<String, Map<String, List<String>>> dump(Installation installation) throws SQLException {
        Map<String, Map<String, List<String>>> dump = new TreeMap<>();
        for (String database : ReadModels.DATABASES) {
            dump.put(database, ReadModels.dump(installation, database));
        }
        return dump;
    }
}
