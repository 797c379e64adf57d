package org.anamnesis.records.act;

import java.util.Map;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.records.act.DiagnosticReportsOfPatient.Reports;
import org.anamnesis.records.act.ImmunizationsOfPatient.Immunizations;
import org.anamnesis.records.act.ProceduresOfPatient.Procedures;
import org.anamnesis.records.observation.ObservationsOfPatient;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what was done to a patient, and what was reported. */
@Component
record ActQueries(PatientReader patients) {

    @QueryHandler
    Procedures handle(ProceduresOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<ProceduresOfPatient.Entry> page = ActReader.page(inquiry, ActRow.PROCEDURE, query.paging(),
                ProceduresOfPatient.Entry::of);
        return new Procedures(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    Immunizations handle(ImmunizationsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<ImmunizationsOfPatient.Entry> page = ActReader.page(inquiry, ActRow.IMMUNIZATION, query.paging(),
                ImmunizationsOfPatient.Entry::of);
        return new Immunizations(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    Reports handle(DiagnosticReportsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<DiagnosticReportsOfPatient.Entry> page = ActReader.page(inquiry, ActRow.DIAGNOSTIC_REPORT, query.paging(),
                DiagnosticReportsOfPatient.Entry::of);
        Map<ObservationId, ObservationsOfPatient.Entry> results = ActReader.observations(inquiry,
                page.entries().stream()
                        .flatMap(entry -> entry.diagnosticReport().results().stream()).toList());
        return new Reports(inquiry.linked(), page.entries().stream().map(entry -> entry.with(results)).toList(),
                page.next(), inquiry.asOf(), inquiry.incomplete());
    }
}
