package org.anamnesis.records.patient;

import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.refusal.CommandRefused;
import org.anamnesis.records.row.TenantKey;
import org.springframework.stereotype.Component;

/** Says of which patients a tenant may read. */
@Component
public class KnownPatients {

    private final PatientRows patients;

    KnownPatients(PatientRows patients) {
        this.patients = patients;
    }

    /** Passes if the tenant has the patient; another tenant's is as unknown as none: {@link CommandRefused}. */
    public void demand(String tenant, PatientId patient) {
        if (!patients.existsById(new TenantKey(tenant, patient.value()))) {
            throw new CommandRefused(PatientRefusal.PATIENT_UNKNOWN);
        }
    }
}
