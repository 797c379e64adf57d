package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.Performed;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/** What was done at the visit: HL7's acts. */
public sealed interface ActEvent extends CheckupEvent {

    /**
     * Something was done to or for the patient.
     *
     * @param procedureId its id
     * @param procedure   what was recorded
     * @param warnings    what to doubt in it; empty when nothing
     */
    @EventName("checkup.procedure-recorded")
    @Revision("1")
    record ProcedureRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal ProcedureId procedureId, @PersonalData(CLINICAL) Procedure procedure,
            @PersonalData(CLINICAL) List<Warning> warnings) implements ActEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public ProcedureRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            Performed performed = procedure.performed();
            return Moment.recorded(procedureId.value()).in(checkupId)
                    .at(performed.start() == null ? performed.end() : performed.start())
                    .coded(procedure.code()).saying(procedure.note()).standing(procedure.status()).doubted(warnings);
        }
    }

    /**
     * A vaccine was given.
     *
     * @param immunizationId its id
     * @param immunization   what was recorded
     * @param warnings       what to doubt in it; empty when nothing
     */
    @EventName("checkup.immunization-recorded")
    @Revision("1")
    record ImmunizationRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal ImmunizationId immunizationId, @PersonalData(CLINICAL) Immunization immunization,
            @PersonalData(CLINICAL) List<Warning> warnings) implements ActEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public ImmunizationRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(immunizationId.value()).in(checkupId).at(immunization.occurred())
                    .coded(immunization.vaccine()).saying(immunization.note())
                    .besides(Boolean.TRUE.equals(immunization.subpotent()) ? "Subpotent" : null).doubted(warnings);
        }
    }

    /**
     * Observations of the checkup were reported together.
     *
     * @param diagnosticReportId its id
     * @param diagnosticReport   what was recorded
     * @param warnings           what to doubt in it; empty when nothing
     */
    @EventName("checkup.diagnostic-report-recorded")
    @Revision("1")
    record DiagnosticReportRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal DiagnosticReportId diagnosticReportId,
            @PersonalData(CLINICAL) DiagnosticReport diagnosticReport,
            @PersonalData(CLINICAL) List<Warning> warnings) implements ActEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public DiagnosticReportRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(diagnosticReportId.value()).in(checkupId).at(diagnosticReport.effective())
                    .coded(diagnosticReport.code()).saying(diagnosticReport.conclusion())
                    .standing(diagnosticReport.status()).doubted(warnings);
        }
    }
}
