package org.anamnesis.records.patient;

import java.util.function.UnaryOperator;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.event.BackgroundEvent;
import org.anamnesis.api.patient.event.BackgroundEvent.BloodGroupRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.IdentityEvent;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps who a patient is. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record PatientProjection(Rows rows) {

    @EventHandler
    void on(IdentityEvent event, EventContext context) {
        switch (event) {
            case PatientRegistered it -> rows.add(new PatientRow(context, it));
            case DemographicsCorrected it -> change(context, it,
                    patient -> patient.withDemographics(it.demographics()));
            case ContactChanged it -> change(context, it, patient -> patient.withContact(it.contact()));
        }
    }

    @EventHandler
    void on(CareStatusEvent event, EventContext context) {
        switch (event) {
            case DeathRecorded it -> change(context, it, patient -> patient.withDeceased(it.deceased()));
            case PatientDeactivated it -> change(context, it, patient -> patient.withActive(false));
            case PatientReactivated it -> change(context, it, patient -> patient.withActive(true));
        }
    }

    @EventHandler
    void on(BackgroundEvent event, EventContext context) {
        switch (event) {
            case BloodGroupRecorded it -> change(context, it,
                    patient -> patient.withBloodGroup(it.bloodGroup()));
        }
    }

    @EventHandler
    void on(PatientFactEnteredInError event, EventContext context) {
        if (event.fact() == PatientFact.DEATH) {
            change(context, event, patient -> patient.withDeceased(null));
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("patient", "patient_identifier");
    }

    private void change(EventContext context, PatientEvent event, UnaryOperator<PatientDocument> change) {
        rows.get(PatientRow.class, TenantKey.of(context, event.patientId().value())).change(change);
    }
}
