package org.anamnesis.records.checkup;

import org.anamnesis.api.checkup.CheckupFact;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.checkup.event.CheckupFactEnteredInError;
import org.anamnesis.api.checkup.event.NoteEvent;
import org.anamnesis.api.checkup.event.NoteEvent.NoteAdded;
import org.anamnesis.api.checkup.event.VisitEvent;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupAmended;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCompleted;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps checkups with their notes and addenda. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record CheckupProjection(Rows rows) {

    @EventHandler
    void on(VisitEvent event, EventContext recording) {
        switch (event) {
            case CheckupStarted it -> rows.add(new CheckupRow(key(recording, it), recording, it.practitionerId(),
                    it.visit(), it.warnings()));
            case CheckupCompleted it -> row(recording, it).complete(it.signedBy(), it.end(), it.warnings());
            case CheckupAmended it -> rows.add(NoteRow.of(recording, it));
            case CheckupCancelled it -> row(recording, it).cancel(it.reason());
        }
    }

    @EventHandler
    void on(NoteEvent event, EventContext recording) {
        switch (event) {
            case NoteAdded it -> rows.add(NoteRow.of(recording, it));
        }
    }

    @EventHandler
    void on(CheckupFactEnteredInError error, EventContext recording) {
        FactKey key = FactKey.of(recording, error.patientId(), error.factId());
        if (error.fact() == CheckupFact.CHECKUP) {
            rows.get(CheckupRow.class, key).enterInError(error.reason());
            rows.enterAllInError(NoteRow.class, "f.checkupId = :fact", key, error.reason());
        } else if (error.fact() == CheckupFact.NOTE || error.fact() == CheckupFact.AMENDMENT) {
            rows.get(NoteRow.class, key).enterInError(error.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("checkup", "note");
    }

    private CheckupRow row(EventContext recording, CheckupEvent event) {
        return rows.get(CheckupRow.class, key(recording, event));
    }

    private static FactKey key(EventContext recording, CheckupEvent event) {
        return FactKey.of(recording, event.patientId(), event.checkupId().value());
    }
}
