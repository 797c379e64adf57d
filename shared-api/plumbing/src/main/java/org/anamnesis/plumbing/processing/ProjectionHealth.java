package org.anamnesis.plumbing.processing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says of each processor how far it is behind. Being behind is no illness: an app that replays from the beginning is up
 * and says how far it came. A processor that does not run, or that failed and has not recovered, is down.
 */
record ProjectionHealth(Freshness freshness) implements HealthIndicator {

    @Override
    public Health health() {
        boolean well = freshness.processors().stream().allMatch(ProjectionHealth::well);
        Health.Builder health = well ? Health.up() : Health.down();
        freshness.processors().forEach(processor -> health.withDetail(processor.getName(), details(processor)));
        return health.build();
    }

    private Map<String, Object> details(StreamingEventProcessor processor) {
        AsOf asOf = freshness.asOf();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("running", processor.isRunning());
        details.put("caughtUp", freshness.caughtUp(processor));
        details.put("lagMillis", asOf.lagMillis());
        if (asOf.recordedAt() != null) {
            details.put("recordedAt", asOf.recordedAt().toString());
        }
        details.put("deadLetters", freshness.deadLetters(processor.getName()));
        return details;
    }

    private static boolean well(StreamingEventProcessor processor) {
        return processor.isRunning() && !processor.isError()
                && processor.processingStatus().values().stream().noneMatch(EventTrackerStatus::isErrorState);
    }
}
