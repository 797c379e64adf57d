package org.anamnesis.records.responsibleperson;

import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnded;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonContactChanged;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps responsible persons and, in a table of their own, their links to patients. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record ResponsiblePersonProjection(Rows rows) {

    @EventHandler
    void on(PersonEvent event, EventContext context) {
        switch (event) {
            case ResponsiblePersonRegistered it -> rows.add(new ResponsiblePersonRow(context, it));
            case ResponsiblePersonContactChanged it -> rows
                    .get(ResponsiblePersonRow.class, TenantKey.of(context, it.responsiblePersonId().value()))
                    .change(person -> person.withContact(it.contact()));
        }
    }

    @EventHandler
    void on(PatientLinkEvent event, EventContext context) {
        switch (event) {
            case PatientLinked it -> rows.add(new PatientLinkRow(context, it));
            case PatientLinkEnded it -> link(context, it.patientId(), it.linkId()).end(it.end());
            case PatientLinkEnteredInError it -> link(context, it.patientId(), it.linkId()).enterInError(it.reason());
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("responsible_person", "patient_link");
    }

    private PatientLinkRow link(EventContext context, PatientId patient, LinkId link) {
        return rows.get(PatientLinkRow.class, FactKey.of(context, patient, link.value()));
    }
}
