package org.anamnesis.command.billing;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.event.InvoiceReviewEvent;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewClosed;
import org.anamnesis.api.billing.event.InvoiceReviewEvent.InvoiceReviewRequested;

/** Why somebody had or has to look at an invoice. */
final class Reviews {

    private final Set<InvoiceReviewRequested> requested = new HashSet<>();
    private final Set<UUID> open = new HashSet<>();

    /** Whether this was asked for before, whatever came of it. */
    boolean hold(InvoiceReviewRequested review) {
        return requested.contains(review);
    }

    /** Whether what it was about is still to be closed: not if it was, which is silence; refuses if nobody asked. */
    boolean canBeClosed(UUID fact) {
        refuseIf(requested.stream().noneMatch(review -> review.factId().equals(fact)), BillingRefusal.REVIEW_UNKNOWN);
        return open.contains(fact);
    }

    void evolve(InvoiceReviewEvent event) {
        switch (event) {
            case InvoiceReviewRequested review -> {
                requested.add(review);
                open.add(review.factId());
            }
            case InvoiceReviewClosed closed -> open.remove(closed.factId());
        }
    }
}
