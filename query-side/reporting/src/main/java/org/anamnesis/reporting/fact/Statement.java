package org.anamnesis.reporting.fact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes any number of rows at once, each column an array: the statement stays the same whatever their number, and is
 * planned once.
 *
 * @param sql      the statement, with a parameter for each column
 * @param types    the type of each column
 * @param key      how many columns, from the first, name the row
 * @param meetsAll whether it must meet as many rows as it was given: else an event before it was lost
 * @param sums     whether what comes after the key adds up when a row is met again
 */
record Statement(String sql, List<String> types, int key, boolean meetsAll, boolean sums) {

    /** New facts, each about the person that its record is linked to. */
    static Statement fact(String table, int key, String columns) {
        return new Statement("""
                insert into %s (%s, person_id)
                select v.*, coalesce(m.survivor_id, v.patient_id) from %s
                left join merged m on m.tenant = v.tenant and m.patient_id = v.patient_id
                """.formatted(table, names(columns), values(columns)), types(columns), key, true, false);
    }

    /** What is known of something now. */
    static Statement put(String table, int key, String columns) {
        return new Statement("insert into %s (%s) select * from %s %s".formatted(table, names(columns), values(columns),
                onConflict(key, columns)), types(columns), key, true, false);
    }

    /** A change to rows that must be there, by tenant and id. */
    static Statement change(String table, String set, String columns) {
        return new Statement("""
                update %s t set %s from %s where t.tenant = v.tenant and t.id = v.id
                """.formatted(table, set, values(columns)), types(columns), 2, true, false);
    }

    /** Amounts that are added to rows that must be there, by tenant and id. */
    static Statement sum(String table, String set, String columns) {
        Statement change = change(table, set, columns);
        return new Statement(change.sql(), change.types(), 2, true, true);
    }

    /** A change to all rows of something, however many there are. */
    static Statement each(String sql, String columns, int key) {
        return new Statement(sql.formatted(values(columns)), types(columns), key, false, false);
    }

    private static String onConflict(int key, String columns) {
        List<String> names = columnNames(columns);
        return "on conflict (%s) do update set %s".formatted(String.join(", ", names.subList(0, key)),
                names.subList(key, names.size()).stream().map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", ")));
    }

    private static String values(String columns) {
        return "unnest(%s) as v (%s)".formatted(types(columns).stream().map(type -> "?::" + type + "[]")
                .collect(Collectors.joining(", ")), names(columns));
    }

    private static String names(String columns) {
        return String.join(", ", columnNames(columns));
    }

    private static List<String> columnNames(String columns) {
        return Stream.of(columns.split(",")).map(column -> column.strip().split("\\s+")[0]).toList();
    }

    private static List<String> types(String columns) {
        return Stream.of(columns.split(",")).map(column -> column.strip().split("\\s+")[1]).toList();
    }
}
