package org.anamnesis.api.patient.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/**
 * An allergy or intolerance was recorded.
 *
 * @param patientId the patient
 * @param allergyId the allergy
 * @param allergy   the allergy
 * @param warnings  what to doubt in it; empty when nothing
 */
@Revision("1")
public record AllergyRecorded(@NotPersonal PatientId patientId, @NotPersonal AllergyId allergyId,
        @PersonalData(CLINICAL) Allergy allergy,
        @PersonalData(CLINICAL) List<Warning> warnings) implements PatientEvent {
    /** Absent lists are empty ones. */
    public AllergyRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
