package org.anamnesis.audit.trail;

import jakarta.persistence.EntityManager;
import org.anamnesis.audit.AuditTrailApplication;
import org.anamnesis.plumbing.eventstore.EventPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.serialization.RevisionResolver;
import org.springframework.stereotype.Component;

/** Writes one row for each event, of whatever kind. */
@Component
@ProcessingGroup(AuditTrailApplication.NAME)
record TrailProjection(EntityManager rows, RevisionResolver revisions) {

    @EventHandler
    void on(EventMessage<?> event) {
        rows.persist(new TrailRow(event, EventPosition.of(event), revisions.revisionOf(event.getPayloadType())));
    }

    @ResetHandler
    void forget() {
        rows.createNativeQuery("truncate trail").executeUpdate();
    }
}
