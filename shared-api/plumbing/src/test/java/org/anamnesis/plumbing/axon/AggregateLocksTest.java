package org.anamnesis.plumbing.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

class AggregateLocksTest {

    private static final String ID = "a1";

    private final LockFactory framework = PessimisticLockFactory.builder().acquireAttempts(3).lockAttemptTimeout(5)
            .build();

    @Test
    void a_lock_is_released_when_an_aggregate_that_is_missing_cannot_be_created() {
        LockFactory ours = new LocksOfWork(framework);
        failToCreate(ours);
        assertThatCode(() -> lockElsewhere(ours)).doesNotThrowAnyException();
    }

    @Test
    void the_framework_keeps_it_for_which_we_are_needed() {
        failToCreate(framework);
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> lockElsewhere(framework))
                .withCauseInstanceOf(LockAcquisitionFailedException.class);
    }

    @Test
    void a_lock_is_held_until_its_unit_of_work_ends() {
        LockFactory ours = new LocksOfWork(framework);
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        Lock lock = ours.obtainLock(ID);
        assertThat(lock.isHeld()).isTrue();
        assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> lockElsewhere(ours));
        unit.commit();
        assertThat(lock.isHeld()).isFalse();
        assertThatCode(() -> lockElsewhere(ours)).doesNotThrowAnyException();
    }

    @Test
    void every_aggregate_that_spring_finds_takes_its_locks_from_here() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(AggregateLocks.class);
            context.registerBean(SpringAggregateConfigurer.class,
                    () -> new SpringAggregateConfigurer<>(Thing.class, Set.of()));
            context.refresh();
            assertThat(ReflectionTestUtils.getField(context.getBean(SpringAggregateConfigurer.class), "lockFactory"))
                    .isEqualTo(AggregateLocks.NAME);
            assertThat(context.getBean(AggregateLocks.NAME)).isInstanceOf(LocksOfWork.class)
                    .isNotSameAs(context.getBean(AggregateLocks.NAME));
        }
    }

    private static void failToCreate(LockFactory locks) {
        EventSourcingRepository<Thing> things = EventSourcingRepository.builder(Thing.class).lockFactory(locks)
                .eventStore(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build())
                .build();
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command"));
        assertThatIllegalStateException().isThrownBy(() -> things.loadOrCreate(ID, () -> {
            throw new IllegalStateException("cannot be created");
        }));
        unit.rollback();
    }

    private static void lockElsewhere(LockFactory locks) {
        CompletableFuture.runAsync(() -> locks.obtainLock(ID).release()).join();
    }

    /** An aggregate. */
    static class Thing {

        @AggregateIdentifier
        private String id = "";
    }
}
