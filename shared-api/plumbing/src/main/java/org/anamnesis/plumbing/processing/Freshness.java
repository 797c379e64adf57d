package org.anamnesis.plumbing.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

/** How fresh and how complete this app's rows are. */
public record Freshness(EventProcessingConfiguration processing, AppliedVersions ledger, JdbcTemplate database,
        Clock clock) {

    /** Below this, being behind is only the way from the store to here. */
    private static final Duration ORDINARY = Duration.ofSeconds(1);

    /** Up to when the record is read here: everything recorded until then is applied or a dead letter. */
    public AsOf asOf() {
        Instant now = clock.instant();
        Map<Integer, AppliedVersions.Progress> progress = ledger.progress();
        if (processors().stream().allMatch(this::caughtUp) && progress.values().stream().noneMatch(this::strained)) {
            return new AsOf(progress.values().stream().map(AppliedVersions.Progress::recordedAt).max(Instant::compareTo)
                    .orElse(null), 0);
        }
        return progress.values().stream().map(AppliedVersions.Progress::recordedAt).min(Instant::compareTo)
                .map(recorded -> new AsOf(recorded, Math.max(1, Duration.between(recorded, now).toMillis())))
                .orElseGet(() -> new AsOf(null, 1));
    }

    /** The position in the store up to which every event is applied or a dead letter; none while nothing is read. */
    public OptionalLong position() {
        List<OptionalLong> positions = processors().stream()
                .flatMap(processor -> processor.processingStatus().values().stream())
                .map(EventTrackerStatus::getCurrentPosition).toList();
        return positions.stream().allMatch(OptionalLong::isPresent)
                ? positions.stream().mapToLong(OptionalLong::getAsLong).min()
                : OptionalLong.empty();
    }

    /**
     * How many events about a patient (or of a practitioner, or person) could not be applied here.
     *
     * @param id the id the events are kept in order by, see {@link PatientOrder}
     */
    public long deadLetters(String tenant, Object id) {
        return deadLetters(tenant, List.of(id));
    }

    /** How many events about any of several patients could not be applied here. */
    public long deadLetters(String tenant, Collection<?> ids) {
        // Asked on every chart: a look into the queue's own unique index, which is empty on a good day.
        Long count = database.queryForObject("""
                select count(*) from dead_letter where processing_group = any (?) and sequence_identifier = any (?)
                """, Long.class, groups(),
                ids.stream().map(id -> PatientOrder.sequence(tenant, id)).toArray(String[]::new));
        return Objects.requireNonNullElse(count, 0L);
    }

    /** How many events of a tenant, whomever they are about, could not be applied here. */
    public long deadLettersOfTenant(String tenant) {
        Long count = database.queryForObject("""
                select count(*) from dead_letter
                where processing_group = any (?) and starts_with(sequence_identifier, ?)
                """, Long.class, groups(), PatientOrder.sequence(tenant, ""));
        return Objects.requireNonNullElse(count, 0L);
    }

    /** How many events of a processor could not be applied. */
    long deadLetters(String processor) {
        Long count = database.queryForObject("select count(*) from dead_letter where processing_group = ?", Long.class,
                processor);
        return Objects.requireNonNullElse(count, 0L);
    }

    Collection<StreamingEventProcessor> processors() {
        return processing.eventProcessors().values().stream().filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast).toList();
    }

    boolean caughtUp(StreamingEventProcessor processor) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        return !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp);
    }

    // A segment that caught up once says so for ever; under load it may be behind again.
    private boolean strained(AppliedVersions.Progress progress) {
        return progress.behind().compareTo(ORDINARY) > 0
                && Duration.between(progress.appliedAt(), clock.instant()).compareTo(ORDINARY) < 0;
    }

    private String[] groups() {
        return processors().stream().map(EventProcessor::getName).toArray(String[]::new);
    }
}
