package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The checkup was signed; from now on it is only amended.
 *
 * @param checkupId the checkup
 * @param patientId the patient
 * @param signedBy  who signed; absent only in imported history that named nobody
 * @param end       when it ended
 * @param warnings  what to doubt in it; empty when nothing
 */
@Revision("1")
public record CheckupCompleted(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable PractitionerId signedBy, @PersonalData(CLINICAL) ClinicalTime end,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public CheckupCompleted {
        warnings = Lists.orEmpty(warnings);
    }
}
