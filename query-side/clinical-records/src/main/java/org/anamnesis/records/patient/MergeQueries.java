package org.anamnesis.records.patient;

import org.anamnesis.records.patient.MergesOfPatient.Merges;
import org.anamnesis.records.patient.PatientReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which records were merged. */
@Component
record MergeQueries(PatientReader patients) {

    @QueryHandler
    Merges handle(MergesOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        return new Merges(inquiry.linked(), MergeReader.of(inquiry), inquiry.asOf(), inquiry.incomplete());
    }
}
