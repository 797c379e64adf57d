package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/**
 * Something was measured or observed in the checkup.
 *
 * @param checkupId     the checkup
 * @param patientId     the patient
 * @param observationId the observation
 * @param observation   what was observed
 * @param warnings      what to doubt in it; empty when nothing
 */
@Revision("1")
public record ObservationRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal ObservationId observationId, @PersonalData(CLINICAL) Observation observation,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public ObservationRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
