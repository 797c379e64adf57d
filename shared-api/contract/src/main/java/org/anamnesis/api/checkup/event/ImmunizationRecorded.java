package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/**
 * A vaccine was given.
 *
 * @param checkupId      the checkup
 * @param patientId      the patient
 * @param immunizationId its id
 * @param immunization   what was recorded
 * @param warnings       what to doubt in it; empty when nothing
 */
@Revision("1")
public record ImmunizationRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal ImmunizationId immunizationId, @PersonalData(CLINICAL) Immunization immunization,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public ImmunizationRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
