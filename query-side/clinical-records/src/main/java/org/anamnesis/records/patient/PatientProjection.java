package org.anamnesis.records.patient;

import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.anamnesis.records.persistence.TenantKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps who a patient is. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
class PatientProjection {

    private final Rows rows;

    PatientProjection(Rows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(PatientEvent event, EventMessage<?> message) {
        EventContext recording = EventContext.of(message);
        switch (event) {
            case PatientRegistered it -> rows
                    .add(new PatientRow(TenantKey.of(recording, it.patientId().value()), recording,
                            it.demographics(), it.contact()));
            case DemographicsCorrected it -> row(recording, it).correct(it.demographics());
            case ContactChanged it -> row(recording, it).reachAt(it.contact());
            case DeathRecorded it -> row(recording, it).die(it.deceased());
            case PatientDeactivated it -> row(recording, it).deactivate();
            case PatientReactivated it -> row(recording, it).reactivate();
            case PatientFactEnteredInError it when it.fact() == PatientFact.DEATH -> row(recording, it).live();
            case PatientFactEnteredInError _, AllergyRecorded _, AllergyRefuted _, NoKnownAllergiesStated _,
                    ConditionRecorded _, ConditionResolved _, PatientsMerged _, PatientsUnmerged _ -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("patient", "patient_identifier");
    }

    private PatientRow row(EventContext recording, PatientEvent event) {
        return rows.get(PatientRow.class, TenantKey.of(recording, event.patientId().value()));
    }
}
