package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/**
 * Something was done to or for the patient.
 *
 * @param checkupId   the checkup
 * @param patientId   the patient
 * @param procedureId its id
 * @param procedure   what was recorded
 * @param warnings    what to doubt in it; empty when nothing
 */
@Revision("1")
public record ProcedureRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal ProcedureId procedureId, @PersonalData(CLINICAL) Procedure procedure,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public ProcedureRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
