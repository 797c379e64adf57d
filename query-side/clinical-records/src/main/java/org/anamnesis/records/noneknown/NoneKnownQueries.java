package org.anamnesis.records.noneknown;

import org.anamnesis.records.noneknown.NoneKnownOfPatient.Statements;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers of what a patient was asked and has none. */
@Component
record NoneKnownQueries(PatientReader patients) {

    @QueryHandler
    Statements handle(NoneKnownOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        return new Statements(inquiry.linked(), NoneKnownReader.statements(inquiry), inquiry.asOf(),
                inquiry.incomplete());
    }
}
