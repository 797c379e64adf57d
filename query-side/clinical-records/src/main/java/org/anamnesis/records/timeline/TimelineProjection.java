package org.anamnesis.records.timeline;

import org.anamnesis.api.timeline.ClinicalEvent;
import org.anamnesis.api.timeline.EnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the moment of every clinical event. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record TimelineProjection(Rows rows, JdbcClient database) {

    @EventHandler
    void on(ClinicalEvent event, EventContext at) {
        if (event instanceof EnteredInError error) {
            strike(at, error);
        }
        rows.add(new MomentRow(at, event));
    }

    @ResetHandler
    void reset() {
        rows.clear("moment");
    }

    // What was struck before keeps its reason, and that something was struck stays true.
    private void strike(EventContext at, EnteredInError error) {
        String[] kinds = EventTypes.byName().entrySet().stream()
                .filter(event -> error.strikes().isAssignableFrom(event.getValue())
                        && !EnteredInError.class.isAssignableFrom(event.getValue()))
                .map(event -> event.getKey()).toArray(String[]::new);
        rows.flush();
        database.sql("""
                update moment set in_error = :reason
                where tenant = :tenant and patient_id = :patient and in_error is null and kind = any (:kinds)
                  and :fact in (content::json ->> 'factId', content::json ->> 'checkupId',
                                content::json ->> 'prescriptionId')""")
                .param("reason", error.reason()).param("tenant", at.tenant())
                .param("patient", error.patientId().value()).param("kinds", kinds)
                .param("fact", error.factId().toString())
                .update();
    }
}
