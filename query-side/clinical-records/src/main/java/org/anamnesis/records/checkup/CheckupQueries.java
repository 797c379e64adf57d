package org.anamnesis.records.checkup;

import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.records.checkup.CheckupsOfPatient.Checkup;
import org.anamnesis.records.checkup.CheckupsOfPatient.Checkups;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers with checkups. */
@Component
record CheckupQueries(PatientReader patients) {

    @QueryHandler
    Checkups handle(CheckupsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<Checkup> page = CheckupReader.page(inquiry, query.paging());
        return new Checkups(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    CheckupOfPatient.Found handle(CheckupOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Checkup found = CheckupReader.one(inquiry, query.checkupId())
                .orElseThrow(() -> new CommandRefused(CheckupRefusal.CHECKUP_UNKNOWN));
        return new CheckupOfPatient.Found(inquiry.linked(), found, inquiry.asOf(), inquiry.incomplete());
    }
}
