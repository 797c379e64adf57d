package org.anamnesis.records.allergy;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyEnd;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** An allergy of a patient. */
@Entity
@Table(name = "allergy")
class AllergyRow extends Fact {

    private String content;
    private String status;
    private @Nullable String refutedReason;

    protected AllergyRow() {}

    AllergyRow(FactKey key, EventContext recording, Allergy allergy, List<Warning> warnings) {
        super(key, recording, allergy.onset(), warnings);
        this.content = EventJson.write(allergy);
        this.status = AllergiesOfPatient.Status.of(allergy).code();
    }

    void resolve(AllergyEnd end) {
        // What the patient never had did not cease to be.
        if (!status.equals(AllergiesOfPatient.Status.REFUTED.code())) {
            status = (switch (end) {
                case INACTIVE -> AllergiesOfPatient.Status.INACTIVE;
                case RESOLVED -> AllergiesOfPatient.Status.RESOLVED;
            }).code();
        }
        changed();
    }

    void refute(String reason) {
        status = AllergiesOfPatient.Status.REFUTED.code();
        refutedReason = reason;
        changed();
    }
}
