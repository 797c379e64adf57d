package org.anamnesis.plumbing.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.FullConcurrencyPolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link PromptCoordination} and {@link SegmentOfWork} take for granted of the framework's pooled processor. */
class PooledProcessorTest {

    private static final String NAME = "pooled";

    private final EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(
            new InMemoryEventStorageEngine()).build();
    private final Set<Long> delays = ConcurrentHashMap.newKeySet();
    private final Set<Object> segments = ConcurrentHashMap.newKeySet();
    private final Set<Object> ofOthers = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor coordinator = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            delays.add(unit.toMillis(delay));
            return super.schedule(task, delay, unit);
        }
    };
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(2);
    private final PooledStreamingEventProcessor processor = processor(event -> {
        ready.await();
        return null;
    });

    @AfterEach
    void stop() {
        ready.countDown();
        processor.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void its_coordinator_sleeps_500_ms_when_there_is_nothing_to_do_and_100_ms_when_its_workers_are_full() {
        processor.start();
        await().until(() -> delays.contains(500L));
        assertThat(delays).doesNotContain(100L);
        store.publish(IntStream.range(0, 5_000).mapToObj(GenericEventMessage::new).toList());
        await().until(() -> delays.contains(100L));
    }

    @Test
    void both_sleeps_are_shortened_and_no_other() {
        PromptCoordination prompt = new PromptCoordination(Thread::new);
        assertThat(prompt.schedule(() -> {}, 500, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS))
                .isLessThanOrEqualTo(10);
        assertThat(prompt.schedule(() -> {}, 100, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS))
                .isLessThanOrEqualTo(5);
        assertThat(prompt.schedule(() -> {}, 60_000, TimeUnit.MILLISECONDS).getDelay(TimeUnit.MILLISECONDS))
                .isGreaterThan(30_000);
        prompt.shutdownNow();
    }

    @Test
    void it_says_in_the_unit_of_work_which_segment_is_at_work() {
        ready.countDown();
        processor.start();
        store.publish(IntStream.range(0, 50).mapToObj(GenericEventMessage::new).toList());
        await().untilAsserted(() -> assertThat(segments).containsExactlyInAnyOrder(0, 1));
        assertThat(ofOthers).containsExactly("none");
    }

    private PooledStreamingEventProcessor processor(EventMessageHandler handler) {
        PooledStreamingEventProcessor made = PooledStreamingEventProcessor.builder().name(NAME).messageSource(store)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(List.of(handler))
                        .sequencingPolicy(new FullConcurrencyPolicy()).build())
                .tokenStore(new InMemoryTokenStore()).transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator).workerExecutor(workers).initialSegmentCount(2).build();
        made.registerHandlerInterceptor((unit, chain) -> {
            segments.add(Objects.requireNonNullElse(SegmentOfWork.of(unit, NAME), "none"));
            ofOthers.add(Objects.requireNonNullElse(SegmentOfWork.of(unit, "another"), "none"));
            return chain.proceed();
        });
        return made;
    }
}
