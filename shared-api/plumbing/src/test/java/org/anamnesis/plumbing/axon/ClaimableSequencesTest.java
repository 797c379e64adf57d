package org.anamnesis.plumbing.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.GenericDeadLetterTableFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ClaimableSequencesTest {

    private static final int SEQUENCES = 12;

    private final HikariDataSource source = DataSourceBuilder.create().type(HikariDataSource.class)
            .url(RecordDatabase.url("reporting")).username("reporting").password(RecordDatabase.PASSWORD).build();
    private final Serializer serializer = MessageSerialization.events(new AnnotationRevisionResolver());
    private final DeadLetterSchema schema = DeadLetterSchema.builder().deadLetterTable("claimable_" + id()).build();
    private final JdbcSequencedDeadLetterQueue<EventMessage<?>> ours = queue().statementFactory(
            new ClaimableSequences<>(schema, serializer, serializer)).build();

    @BeforeEach
    void fill() {
        ours.createSchema(new GenericDeadLetterTableFactory() {
            @Override
            protected String serializedDataType() {
                return "bytea";
            }
        });
        for (int i = 0; i < SEQUENCES; i++) {
            for (int letter = 0; letter < 2; letter++) {
                ours.enqueue("sequence" + i,
                        new GenericDeadLetter<>("sequence" + i, new GenericEventMessage<>("failed")));
            }
        }
    }

    @AfterEach
    void drop() {
        new JdbcTemplate(source).execute("drop table " + schema.deadLetterTable());
        source.close();
    }

    @Test
    void offers_every_sequence_by_its_first_letter_though_none_is_taken() {
        assertThat(offered(ours)).hasSize(SEQUENCES);
    }

    @Test
    void offers_no_sequence_that_another_is_at_work_on() {
        ours.process(letter -> true, letter -> {
            assertThat(offered(ours)).hasSize(SEQUENCES - 1);
            return Decisions.enqueue();
        });
    }

    @Test
    void is_needed_as_long_as_the_framework_skips_what_is_not_on_the_first_page() {
        assertThat(offered(queue().build())).hasSizeLessThan(SEQUENCES);
    }

    private static Set<String> offered(JdbcSequencedDeadLetterQueue<EventMessage<?>> queue) {
        Set<String> offered = new HashSet<>();
        queue.process(letter -> {
            assertThat(((JdbcDeadLetter<?>) letter).getSequenceIndex()).isEqualTo(1);
            assertThat(offered.add(((JdbcDeadLetter<?>) letter).getSequenceIdentifier())).isTrue();
            return false;
        }, letter -> Decisions.enqueue());
        return offered;
    }

    private JdbcSequencedDeadLetterQueue.Builder<EventMessage<?>> queue() {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder().processingGroup("group").schema(schema)
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(source)))
                .eventSerializer(serializer).genericSerializer(serializer);
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
