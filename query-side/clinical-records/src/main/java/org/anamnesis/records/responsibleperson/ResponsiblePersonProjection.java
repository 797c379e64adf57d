package org.anamnesis.records.responsibleperson;

import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.api.responsibleperson.event.ResponsiblePersonEvent;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps responsible persons and, in a table of their own, their links to patients. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class ResponsiblePersonProjection {

    private final Rows rows;

    ResponsiblePersonProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(ResponsiblePersonEvent event, EventMessage<?> message) {
        EventContext recording = EventContext.of(message);
        switch (event) {
            case ResponsiblePersonRegistered it -> rows.add(new ResponsiblePersonRow(
                    TenantKey.of(recording, it.responsiblePersonId().value()), recording, it.name(), it.contact()));
            case ResponsiblePersonContactChanged it -> rows
                    .get(ResponsiblePersonRow.class, TenantKey.of(recording, it.responsiblePersonId().value()))
                    .reachAt(it.contact());
            case PatientLinked it -> rows.add(new PatientLinkRow(recording, it));
            case PatientLinkEnded it -> rows
                    .get(PatientLinkRow.class, FactKey.of(recording, it.patientId(), it.linkId().value()))
                    .end(it.end());
            case PatientLinkEnteredInError it -> rows
                    .get(PatientLinkRow.class, FactKey.of(recording, it.patientId(), it.linkId().value()))
                    .enterInError(it.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("responsible_person", "patient_link");
    }
}
