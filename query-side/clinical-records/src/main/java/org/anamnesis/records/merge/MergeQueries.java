package org.anamnesis.records.merge;

import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.merge.MergesOfPatient.Merges;
import org.anamnesis.records.patient.KnownPatients;
import org.anamnesis.records.patient.LinkedPatients;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which records were merged. */
@Component
class MergeQueries {

    private final KnownMerges merges;

    private final KnownPatients patients;

    private final Freshness freshness;

    MergeQueries(KnownMerges merges, KnownPatients patients, Freshness freshness) {
        this.merges = merges;
        this.patients = patients;
        this.freshness = freshness;
    }

    @QueryHandler
    Merges handle(MergesOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        return new Merges(linked, merges.of(query.tenant(), linked), asOf,
                freshness.parked(query.tenant(), linked.ids()));
    }
}
