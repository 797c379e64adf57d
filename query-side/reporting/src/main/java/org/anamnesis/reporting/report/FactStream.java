package org.anamnesis.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells facts row by row from a cursor of the server: of any number, only some are ever here. */
@Component
class FactStream {

    /** Rows fetched at once. */
    private static final int FETCH = 1_000;

    /** Streams at once. Each holds a connection as long as its reader takes; the projection needs some too. */
    private static final int MOST = 4;

    private final JdbcTemplate database;
    private final TransactionTemplate reading;

    private final Semaphore streams = new Semaphore(MOST);

    FactStream(DataSource source, PlatformTransactionManager transactions) {
        this.database = new JdbcTemplate(source);
        this.database.setFetchSize(FETCH);
        // Only within a transaction does the driver fetch by cursor.
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Where rows go, once it is known which columns they have. */
    interface Target {

        Rows begin(List<String> columns) throws IOException;
    }

    /** Writes all rows; {@link Busy} where too many streams run. */
    void write(FactQuestion question, Target target) {
        if (!streams.tryAcquire()) {
            throw new Busy();
        }
        try {
            reading.executeWithoutResult(transaction -> database.query(question.sql(),
                    (ResultSetExtractor<@Nullable Void>) rows -> copy(rows, target), question.parameters()));
        } finally {
            streams.release();
        }
    }

    private static @Nullable Void copy(ResultSet from, Target target) throws SQLException {
        try {
            List<String> columns = columns(from.getMetaData());
            boolean[] days = days(from.getMetaData());
            Rows rows = target.begin(columns);
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            while (from.next()) {
                values.clear();
                for (int i = 1; i <= days.length; i++) {
                    values.add(days[i - 1] ? from.getObject(i, LocalDate.class) : from.getObject(i));
                }
                rows.row(values);
            }
            rows.end();
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> columns(ResultSetMetaData data) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnLabel(i));
        }
        return columns;
    }

    /** Which columns are days: asked for as such, they are told without a calendar and a time zone for each. */
    private static boolean[] days(ResultSetMetaData data) throws SQLException {
        boolean[] days = new boolean[data.getColumnCount()];
        for (int i = 1; i <= days.length; i++) {
            days[i - 1] = data.getColumnType(i) == Types.DATE;
        }
        return days;
    }

    /** Too many streams run. */
    static final class Busy extends RuntimeException {

        Busy() {
            super("Too many streams run", null, false, false);
        }
    }
}
