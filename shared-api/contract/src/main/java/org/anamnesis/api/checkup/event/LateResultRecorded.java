package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A result came after the checkup was completed; the practitioner has yet to acknowledge it.
 *
 * @param checkupId      the checkup
 * @param patientId      the patient
 * @param practitionerId who has to acknowledge it
 * @param observationId  the observation
 * @param observation    what was observed
 * @param warnings       what to doubt in it; empty when nothing
 */
@Revision("1")
public record LateResultRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal ObservationId observationId,
        @PersonalData(CLINICAL) Observation observation,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public LateResultRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
