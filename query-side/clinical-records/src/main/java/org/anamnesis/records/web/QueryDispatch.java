package org.anamnesis.records.web;

import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The one way by which resources send queries: the answer, or the refusal itself instead of its wrapping. */
@Component
public record QueryDispatch(QueryGateway gateway) {

    /** Sends a query and waits for its answer. */
    public <A> A ask(Object query, Class<A> answer) {
        try {
            return gateway.query(query, answer).join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw wrapped;
        }
    }
}
