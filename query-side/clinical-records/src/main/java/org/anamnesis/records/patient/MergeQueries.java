package org.anamnesis.records.patient;

import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.MergesOfPatient.Merges;
import org.anamnesis.records.patient.PatientReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which records were merged. */
@Component
record MergeQueries(MergeReader merges, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Merges handle(MergesOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        return new Merges(linked, merges.of(query.tenant(), linked), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }
}
