package org.anamnesis.audit.trail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** One event of the record. Nothing about it ever changes. */
@Entity
@Table(name = "trail")
@IdClass(TrailKey.class)
class TrailRow {

    @Id
    private String tenant = "";
    @Id
    private Long position = 0L;
    private String eventId = "";
    private Instant recordedAt = Instant.EPOCH;
    private String actor = "";
    private @Nullable String role;
    private @Nullable String purpose;
    private @Nullable String client;
    private String origin = "";
    private @Nullable String initiator;
    private @Nullable UUID patient;
    private @Nullable UUID survivor;
    private @Nullable String aggregateType;
    private @Nullable String aggregateId;
    private @Nullable Long sequenceNumber;
    private String event = "";
    private @Nullable String revision;
    private String correlation = "";
    private String causation = "";

    /** For JPA. */
    protected TrailRow() {}

    TrailRow(EventMessage<?> message, long position, @Nullable String revision) {
        MetaData metadata = message.getMetaData();
        this.position = position;
        this.eventId = message.getIdentifier();
        this.recordedAt = message.getTimestamp();
        this.event = Objects.requireNonNull(EventTypes.nameOf(message.getPayloadType()));
        this.revision = revision;
        said(metadata);
        this.patient = metadata.get(MetadataKey.PATIENT) instanceof String about ? UUID.fromString(about) : null;
        this.survivor = switch (message.getPayload()) {
            case PatientsMerged merged -> merged.survivorId().value();
            case PatientsUnmerged unmerged -> unmerged.survivorId().value();
            default -> null;
        };
        if (message instanceof DomainEventMessage<?> domain) {
            this.aggregateType = domain.getType();
            this.aggregateId = domain.getAggregateIdentifier();
            this.sequenceNumber = domain.getSequenceNumber();
        }
    }

    private void said(MetaData metadata) {
        tenant = demanded(metadata, MetadataKey.TENANT);
        actor = demanded(metadata, MetadataKey.ACTOR);
        role = (String) metadata.get(MetadataKey.ROLE);
        purpose = (String) metadata.get(MetadataKey.PURPOSE);
        client = (String) metadata.get(MetadataKey.CLIENT);
        origin = demanded(metadata, MetadataKey.ORIGIN);
        initiator = (String) metadata.get(MetadataKey.INITIATOR);
        correlation = demanded(metadata, MetadataKey.CORRELATION_ID);
        causation = demanded(metadata, MetadataKey.CAUSATION_ID);
    }

    private static String demanded(MetaData metadata, String key) {
        if (metadata.get(key) instanceof String said) {
            return said;
        }
        throw new IllegalStateException("An event does not say its " + key);
    }

    long position() {
        return position;
    }

    TrailEntry told() {
        return new TrailEntry(position, eventId, recordedAt, event, revision, patient, survivor, actor, role, purpose,
                client,
                origin, initiator, aggregateType, aggregateId, sequenceNumber, correlation, causation);
    }
}
