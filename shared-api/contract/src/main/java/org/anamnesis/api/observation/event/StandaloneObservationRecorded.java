package org.anamnesis.api.observation.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/**
 * An observation was recorded that belongs to no checkup.
 *
 * @param observationId the observation
 * @param patientId     the patient
 * @param source        where it came from
 * @param observation   what was observed
 * @param warnings      what to doubt in it; empty when nothing
 */
@Revision("1")
public record StandaloneObservationRecorded(@NotPersonal ObservationId observationId, @NotPersonal PatientId patientId,
        @NotPersonal ObservationSource source, @PersonalData(CLINICAL) Observation observation,
        @PersonalData(CLINICAL) List<Warning> warnings) implements StandaloneObservationEvent {
    /** Absent lists are empty ones. */
    public StandaloneObservationRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
