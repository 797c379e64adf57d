package org.anamnesis.plumbing.eventstore;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The event table as the store's SQL names it; its DDL is {@code db/command-side}. */
final class EventTable {

    /**
     * How long a gap in the global index may stay open before tracking gives it up as rolled back, in milliseconds. The
     * command side's role ends a transaction after half of that, so that no commit can come too late to be seen.
     */
    static final int GAP_TIMEOUT = 60_000;

    static final EventSchema SCHEMA = EventSchema.builder().eventTable("event").globalIndexColumn("global_index")
            .timestampColumn("recorded_at").eventIdentifierColumn("event_identifier")
            .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
            .typeColumn("aggregate_type").payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision")
            .payloadColumn("payload").metaDataColumn("meta_data").build();

    private EventTable() {}
}
