package org.anamnesis.records.act;

import java.util.List;
import java.util.Map;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.act.ActReader.Placed;
import org.anamnesis.records.act.DiagnosticReportsOfPatient.Reports;
import org.anamnesis.records.act.ImmunizationsOfPatient.Immunizations;
import org.anamnesis.records.act.ProceduresOfPatient.Procedures;
import org.anamnesis.records.observation.ObservationsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was done to a patient, and what was reported. */
@Component
record ActQueries(ActReader reader, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Procedures handle(ProceduresOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed<ProceduresOfPatient.Entry>> found = reader.page(query.tenant(), linked, ActRow.PROCEDURE,
                start(query.after()), query.limit() + 1, ProceduresOfPatient.Entry::of);
        return new Procedures(linked, entries(found, query.limit()), Cursor.next(found, query.limit(), Placed::place),
                asOf, freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    Immunizations handle(ImmunizationsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed<ImmunizationsOfPatient.Entry>> found = reader.page(query.tenant(), linked, ActRow.IMMUNIZATION,
                start(query.after()), query.limit() + 1, ImmunizationsOfPatient.Entry::of);
        return new Immunizations(linked, entries(found, query.limit()),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    Reports handle(DiagnosticReportsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed<DiagnosticReportsOfPatient.Entry>> found = reader.page(query.tenant(), linked,
                ActRow.DIAGNOSTIC_REPORT, start(query.after()), query.limit() + 1,
                DiagnosticReportsOfPatient.Entry::of);
        List<DiagnosticReportsOfPatient.Entry> page = entries(found, query.limit());
        List<ObservationId> ids = page.stream().flatMap(entry -> entry.diagnosticReport().results().stream()).toList();
        Map<ObservationId, ObservationsOfPatient.Entry> results = reader.observations(query.tenant(), linked, ids);
        return new Reports(linked, page.stream().map(entry -> entry.with(results)).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    private static Cursor start(@Nullable Cursor after) {
        return after == null ? Cursor.START : after;
    }

    private static <E> List<E> entries(List<Placed<E>> found, int limit) {
        return found.stream().limit(limit).map(Placed::entry).toList();
    }
}
