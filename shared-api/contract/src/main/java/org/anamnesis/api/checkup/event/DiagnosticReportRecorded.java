package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/**
 * Observations of the checkup were reported together.
 *
 * @param checkupId          the checkup
 * @param patientId          the patient
 * @param diagnosticReportId its id
 * @param diagnosticReport   what was recorded
 * @param warnings           what to doubt in it; empty when nothing
 */
@Revision("1")
public record DiagnosticReportRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal DiagnosticReportId diagnosticReportId, @PersonalData(CLINICAL) DiagnosticReport diagnosticReport,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public DiagnosticReportRecorded {
        warnings = Lists.orEmpty(warnings);
    }
}
