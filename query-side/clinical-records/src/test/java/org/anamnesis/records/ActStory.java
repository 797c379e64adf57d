package org.anamnesis.records;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.DiagnosticReport;
import org.anamnesis.api.checkup.DiagnosticReportId;
import org.anamnesis.api.checkup.Immunization;
import org.anamnesis.api.checkup.ImmunizationId;
import org.anamnesis.api.checkup.Performed;
import org.anamnesis.api.checkup.Procedure;
import org.anamnesis.api.checkup.ProcedureId;
import org.anamnesis.api.checkup.event.ActEvent.DiagnosticReportRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ImmunizationRecorded;
import org.anamnesis.api.checkup.event.ActEvent.ProcedureRecorded;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;

/** What is done in one checkup, as the command side writes it. */
public record ActStory(UUID patient, UUID checkup) {

    public ProcedureRecorded procedure(UUID id, String day) {
        return new ProcedureRecorded(new CheckupId(checkup), new PatientId(patient), new ProcedureId(id),
                Procedure.of(CodeableConcept.of(Coding.SNOMED_CT, "288086009", "Suture of wound"),
                        new Performed(new ClinicalTime(day), null)),
                List.of());
    }

    public ImmunizationRecorded immunization(UUID id, String day) {
        return new ImmunizationRecorded(new CheckupId(checkup), new PatientId(patient), new ImmunizationId(id),
                new Immunization(CodeableConcept.of("http://hl7.org/fhir/sid/cvx", "140", "Flu"),
                        new ClinicalTime(day), "L-1", null, null, null, null, null, null),
                List.of());
    }

    public DiagnosticReportRecorded report(UUID id, String day, UUID... results) {
        return new DiagnosticReportRecorded(new CheckupId(checkup), new PatientId(patient),
                new DiagnosticReportId(id),
                DiagnosticReport.of(CodeableConcept.of(Coding.LOINC, "34565-2", "Vital signs"), "LAB",
                        new ClinicalTime(day), Stream.of(results).map(ObservationId::new).toList(),
                        "Heavier than before."),
                List.of());
    }
}
