package org.anamnesis.records.billing;

import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.billing.ReviewCause;

/**
 * Why somebody has to look at an invoice.
 *
 * @param cause       why
 * @param factId      what it is about
 * @param requestedAt since when
 */
public record Review(ReviewCause cause, UUID factId, Instant requestedAt) {}
