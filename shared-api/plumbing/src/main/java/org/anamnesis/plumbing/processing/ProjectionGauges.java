package org.anamnesis.plumbing.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Lag and dead letters as metrics, of the app as a whole. */
record ProjectionGauges(Freshness freshness) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("anamnesis.projection.lag", freshness, fresh -> fresh.asOf().lagMillis() / 1000.0)
                .baseUnit("seconds").description("How far the rows are behind the record").register(registry);
        Gauge.builder("anamnesis.projection.deadletters", freshness, ProjectionGauges::deadLetters)
                .description("Events that could not be applied").register(registry);
    }

    private static double deadLetters(Freshness freshness) {
        return freshness.processors().stream().mapToLong(processor -> freshness.deadLetters(processor.getName())).sum();
    }
}
