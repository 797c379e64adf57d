package org.anamnesis.records.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.metadata.EventContext;

/**
 * Names a fact about a patient. The patient stands before the fact, so that one patient's rows lie side by side.
 *
 * @param id the fact
 */
@Embeddable
public record FactKey(String tenant, UUID patientId, UUID id) implements Serializable {

    /** Names a fact of a patient in the tenant of a message. */
    public static FactKey of(EventContext recording, PatientId patient, UUID id) {
        return new FactKey(recording.tenant(), patient.value(), id);
    }
}
