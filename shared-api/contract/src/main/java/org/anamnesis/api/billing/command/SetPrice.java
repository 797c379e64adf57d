package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** States what a service costs from a day on. */
public record SetPrice(@TargetAggregateIdentifier TariffId tariffId, Price price) {}
