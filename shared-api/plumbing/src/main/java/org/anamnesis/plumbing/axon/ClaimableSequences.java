package org.anamnesis.plumbing.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.serialization.Serializer;

/**
 * Pages the sequences that can be tried again. Axon 4.13.0 takes the offset of a page for an index within the sequence:
 * beyond the first page it finds hardly any, so that sequences behind ten that keep failing are never tried.
 */
public final class ClaimableSequences<E extends EventMessage<?>> extends DefaultDeadLetterStatementFactory<E> {

    private final String sql;

    /** Statements over the given table. */
    public ClaimableSequences(DeadLetterSchema schema, Serializer general, Serializer events) {
        super(DefaultDeadLetterStatementFactory.<E>builder().schema(schema).genericSerializer(general)
                .eventSerializer(events));
        this.sql = """
                select * from %1$s first
                where first.%2$s = ? and (first.%5$s is null or first.%5$s < ?)
                  and not exists (select from %1$s earlier
                                  where earlier.%2$s = first.%2$s and earlier.%3$s = first.%3$s
                                    and earlier.%4$s < first.%4$s)
                order by first.%6$s, first.%7$s offset ? limit ?
                """.formatted(schema.deadLetterTable(), schema.processingGroupColumn(),
                schema.sequenceIdentifierColumn(), schema.sequenceIndexColumn(), schema.processingStartedColumn(),
                schema.lastTouchedColumn(), schema.deadLetterIdentifierColumn());
    }

    @Override
    public PreparedStatement claimableSequencesStatement(Connection connection, String processingGroup,
            Instant processingStartedLimit, int offset, int maxSize) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, processingGroup);
        statement.setString(2, DateTimeUtils.formatInstant(processingStartedLimit));
        statement.setInt(3, offset);
        statement.setInt(4, maxSize);
        return statement;
    }
}
