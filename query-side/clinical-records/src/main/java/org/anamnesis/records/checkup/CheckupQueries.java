package org.anamnesis.records.checkup;

import java.util.List;
import org.anamnesis.api.checkup.CheckupRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.checkup.CheckupReader.Placed;
import org.anamnesis.records.checkup.CheckupsOfPatient.Checkups;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers with checkups. */
@Component
record CheckupQueries(CheckupReader reader, PatientReader patients, Freshness freshness) {

    @QueryHandler
    Checkups handle(CheckupsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Cursor after = query.after() == null ? Cursor.START : query.after();
        List<Placed> found = reader.page(query.tenant(), linked, after, query.limit() + 1);
        return new Checkups(linked, found.stream().limit(query.limit()).map(Placed::checkup).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    CheckupOfPatient.Found handle(CheckupOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Placed found = reader.one(query.tenant(), linked, query.checkupId()).stream().findFirst()
                .orElseThrow(() -> new CommandRefused(CheckupRefusal.CHECKUP_UNKNOWN));
        return new CheckupOfPatient.Found(linked, found.checkup(), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }
}
