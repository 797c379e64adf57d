package org.anamnesis.command.decision;

import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.command.CommandResult;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.command.VersionMismatch;
import org.anamnesis.plumbing.eventstore.LastSequence;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a command node from saying no, or nothing, because its copy of the aggregate is older than what another node
 * appended. What it decides to append needs no such care: the store refuses a sequence number that is taken. Only where
 * nothing is appended the store is asked, so that the many commands that succeed pay nothing.
 */
record StaleAggregates(LastSequence last, Cache aggregates,
        CommandTargetResolver target) implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        try {
            Object result = chain.proceed();
            if (result instanceof CommandResult decided && !decided.changed()) {
                mustBeCurrent(work);
            }
            return result;
        } catch (CommandRefused | VersionMismatch no) {
            mustBeCurrent(work);
            throw no;
        }
    }

    private void mustBeCurrent(UnitOfWork<? extends CommandMessage<?>> work) {
        Long decided = work.getResource(Guard.DECIDING_VERSION);
        String id = target.resolveTarget(work.getMessage()).getIdentifier();
        if (decided != null && last.of(id).filter(number -> number > decided).isPresent()) {
            aggregates.remove(id);
            throw new ConcurrencyException("Another node appended to the aggregate");
        }
    }
}
