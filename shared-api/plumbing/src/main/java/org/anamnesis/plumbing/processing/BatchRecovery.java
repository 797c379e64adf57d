package org.anamnesis.plumbing.processing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anamnesis.plumbing.axon.SegmentOfWork;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands around the handling of every event of a processor. Ordinarily a batch is one transaction. Once a batch
 * failed, be it in a handler, at the flush or at the commit, that segment's next events go one by one, each in a
 * transaction of its own together with its token: one that fails again is undone whole and becomes a dead letter, and
 * all others go on. A failure thus never aborts the processor for ever, and never leaves half an event behind.
 */
final class BatchRecovery implements MessageHandlerInterceptor<EventMessage<?>> {

    /** Events to take one by one after a failure: more than the batch that failed can have held. */
    static final int ONE_BY_ONE = 4 * ProjectionConfiguration.BATCH;

    private static final Logger LOG = LoggerFactory.getLogger(BatchRecovery.class);

    private final String processor;
    private final AppliedVersions ledger;
    private final TokenStore tokens;
    private final StoredEvents stored;
    private final TransactionTemplate alone;
    private final Map<Integer, Integer> oneByOne = new ConcurrentHashMap<>();

    BatchRecovery(String processor, AppliedVersions ledger, TokenStore tokens, StoredEvents stored,
            PlatformTransactionManager transactions) {
        this.processor = processor;
        this.ledger = ledger;
        this.tokens = tokens;
        this.stored = stored;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) {
        Batch batch = unit.getOrComputeResource(Batch.RESOURCE, key -> open(unit));
        Integer segment = batch.segment();
        if (segment == null) {
            unit.transformMessage(stored::current);
        }
        EventMessage<?> event = unit.getMessage();
        if (batch.repeats(event)) {
            return null;
        }
        if (segment != null && event instanceof TrackedEventMessage<?> tracked && isOneByOne(segment)) {
            return alone(tracked, unit, batch, chain);
        }
        batch.next();
        Object result = proceed(chain);
        batch.done(event);
        return result;
    }

    private Batch open(UnitOfWork<?> unit) {
        Integer segment = SegmentOfWork.of(unit, processor);
        Batch batch = new Batch(segment, null, ledger.versions(streams(unit)));
        unit.onPrepareCommit(ending -> ledger.write(batch));
        unit.afterCommit(ended -> ledger.committed(batch));
        if (segment != null) {
            unit.onRollback(failed -> takeOneByOne(segment));
        }
        return batch;
    }

    private static Set<Batch.Stream> streams(UnitOfWork<?> unit) {
        List<?> events = unit instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(unit.getMessage());
        return events.stream().filter(DomainEventMessage.class::isInstance).map(DomainEventMessage.class::cast)
                .map(Batch.Stream::of).collect(Collectors.toSet());
    }

    private void takeOneByOne(Integer segment) {
        LOG.warn("A batch of {} failed in segment {}: its events are taken one by one", processor, segment);
        oneByOne.put(segment, ONE_BY_ONE);
    }

    private boolean isOneByOne(Integer segment) {
        return oneByOne.computeIfPresent(segment, (key, left) -> left == 0 ? null : left - 1) != null;
    }

    private @Nullable Object alone(TrackedEventMessage<?> event, UnitOfWork<?> unit, Batch batch,
            InterceptorChain chain) {
        try {
            return single(event, unit, new Batch(batch.segment(), null, Map.of()), chain);
        } catch (RuntimeException failed) {
            Exception known = failed instanceof GivenUp givenUp ? givenUp.failure() : failed;
            return single(event, unit, new Batch(batch.segment(), known, Map.of()), chain);
        } finally {
            unit.resources().put(Batch.RESOURCE, batch);
        }
    }

    private @Nullable Object single(TrackedEventMessage<?> event, UnitOfWork<?> unit, Batch single,
            InterceptorChain chain) {
        unit.resources().put(Batch.RESOURCE, single);
        Object result = alone.execute(transaction -> {
            Object answer = proceed(chain);
            single.done(event);
            ledger.write(single);
            tokens.storeToken(event.trackingToken(), processor, Objects.requireNonNull(single.segment()));
            return answer;
        });
        ledger.committed(single);
        return result;
    }

    /** Whatever fails is logged by the framework: not with what it says of the event. */
    private static @Nullable Object proceed(InterceptorChain chain) {
        try {
            return chain.proceed();
        } catch (GivenUp failed) {
            throw failed;
        } catch (Exception failed) {
            throw new GivenUp(failed);
        }
    }
}
