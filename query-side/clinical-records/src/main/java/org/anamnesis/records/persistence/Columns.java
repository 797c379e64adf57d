package org.anamnesis.records.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.serialization.EventJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The row a result set stands on, read by the types the columns mean.
 *
 * @param row the result set
 */
public record Columns(ResultSet row) {

    /** How a value is read from a row. */
    public interface Reading<E> {

        /** The value. */
        E of(Columns row) throws SQLException;
    }

    /** Reads a value from each row. */
    public static <E> RowMapper<E> each(Reading<E> reading) {
        return (result, number) -> reading.of(new Columns(result));
    }

    /** A text that is there. */
    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    /** A text that may be absent. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    /** A number. */
    public int number(String column) throws SQLException {
        return row.getInt(column);
    }

    /** A number that may be absent. */
    public @Nullable Integer numberOrNull(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** A large number, such as the version of an aggregate. */
    public long version(String column) throws SQLException {
        return row.getLong(column);
    }

    /** A decimal that is there, with its scale. */
    public BigDecimal decimal(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /** A day that may be absent. */
    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** An id that is there. */
    public UUID id(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An id that may be absent. */
    public @Nullable UUID idOrNull(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An id of some kind that may be absent. */
    public <I> @Nullable I idOrNull(String column, Function<UUID, I> kind) throws SQLException {
        UUID id = idOrNull(column);
        return id == null ? null : kind.apply(id);
    }

    /** A value of an enum. */
    public <E extends Enum<E> & Word> E word(String column, Class<E> type) throws SQLException {
        return Word.of(type, text(column));
    }

    /** An instant that is there. */
    public Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant that may be absent. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A clinical time as it was given. */
    public @Nullable ClinicalTime timeOrNull(String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new ClinicalTime(text);
    }

    /** A value of many parts. */
    public <T> T json(String column, Class<T> type) throws SQLException {
        return EventJson.read(row.getString(column), type);
    }

    /** A value of many parts that may be absent. */
    public <T> @Nullable T jsonOrNull(String column, Class<T> type) throws SQLException {
        return EventJson.readOrNull(row.getString(column), type);
    }

    /** The linked record that the fact stands on, where that is not the survivor. */
    public @Nullable PatientId duplicate() throws SQLException {
        return idOrNull("duplicate_id", PatientId::new);
    }

    /** Values of many parts; none where they are absent. */
    public <T> List<T> list(String column, Class<T[]> type) throws SQLException {
        T[] values = jsonOrNull(column, type);
        return values == null ? List.of() : List.of(values);
    }

    /** What is to be doubted in the fact. */
    public List<Warning> warnings() throws SQLException {
        return list("warnings", Warning[].class);
    }
}
