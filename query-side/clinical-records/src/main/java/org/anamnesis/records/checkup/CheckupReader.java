package org.anamnesis.records.checkup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.records.act.ActReader;
import org.anamnesis.records.act.ActsOfCheckup;
import org.anamnesis.records.checkup.CheckupsOfPatient.Checkup;
import org.anamnesis.records.checkup.CheckupsOfPatient.Holder;
import org.anamnesis.records.checkup.CheckupsOfPatient.Note;
import org.anamnesis.records.checkup.CheckupsOfPatient.Status;
import org.anamnesis.records.condition.ConditionsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads checkups of a patient with all that was written in them: four statements, however many they are. */
@Component
record CheckupReader(JdbcClient database, ActReader acts) {

    private static final String COLUMNS = """
            select c.id, c.practitioner_id, p.name, c.status, c.visit, c.ended, c.signed_by, c.cancel_reason,
                   c.clinical_from, c.recorded_at, c.recorded_by, c.warnings, c.in_error
            from checkup c left join practitioner p on p.tenant = c.tenant and p.id = c.practitioner_id
            where c.tenant = :tenant and c.patient_id = linked.id and\s""";

    private static final String PAGE = LinkedPatients.each(COLUMNS + """
            (c.clinical_from, c.id) < (:time, :id) order by c.clinical_from desc, c.id desc limit :limit""")
            + " limit :limit";

    private static final String ONE = LinkedPatients.each(COLUMNS + "c.id = :id");

    List<Placed> page(String tenant, LinkedPatients linked, Cursor after, int limit) {
        return complete(tenant, linked, database.sql(PAGE).param("tenant", tenant).params(linked.parameters())
                .param("time", after.timeParameter())
                .param("id", after.id()).param("limit", limit).query(CheckupReader::read).list());
    }

    List<Placed> one(String tenant, LinkedPatients linked, CheckupId checkup) {
        return complete(tenant, linked, database.sql(ONE).param("tenant", tenant).params(linked.parameters())
                .param("id", checkup.value()).query(CheckupReader::read).list());
    }

    private List<Placed> complete(String tenant, LinkedPatients linked, List<Placed> bare) {
        UUID[] ids = bare.stream().map(placed -> placed.place().id()).toArray(UUID[]::new);
        Map<UUID, List<ConditionsOfPatient.Entry>> diagnoses = database
                .sql("""
                        select id, nullif(patient_id, :survivor) as duplicate_id, source, status, content, rank, abatement, reason,
                               recorded_at, recorded_by, warnings
                        from condition where tenant = :tenant and patient_id = any (:patients) and checkup_id = any (:ids)
                            and source = 'diagnosis' and in_error is null
                        order by rank nulls last, recorded_at, id""")
                .param("tenant", tenant).params(linked.parameters())
                .param("ids", ids)
                .query((row, number) -> ConditionsOfPatient.Entry.of(new Columns(row))).list().stream()
                .collect(Collectors.groupingBy(entry -> entry.checkupId() == null
                        ? linked.patientId().value()
                        : entry.checkupId().value()));
        Map<UUID, List<Written>> notes = database.sql("""
                select id, checkup_id, kind, content, reason, recorded_at, recorded_by, in_error from note
                where tenant = :tenant and patient_id = any (:patients) and checkup_id = any (:ids)
                order by recorded_at, id""").param("tenant", tenant).params(linked.parameters()).param("ids", ids)
                .query(CheckupReader::readNote).list().stream()
                .collect(Collectors.groupingBy(Written::checkup));
        Map<UUID, ActsOfCheckup> done = acts.ofCheckups(tenant, linked, ids);
        return bare.stream().map(placed -> placed.with(diagnoses.getOrDefault(placed.place().id(), List.of()),
                notes.getOrDefault(placed.place().id(), List.of()),
                done.getOrDefault(placed.place().id(), ActsOfCheckup.NONE))).toList();
    }

    private static Placed read(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        UUID holder = row.idOrNull("practitioner_id");
        UUID signer = row.idOrNull("signed_by");
        return new Placed(new Cursor(row.instant("clinical_from"), row.id("id")),
                new Checkup(new CheckupId(row.id("id")), row.duplicate(), holder(holder, row.textOrNull("name")),
                        Status.of(row.text("status")), row.json("visit", Visit.class), row.timeOrNull("ended"),
                        signer == null ? null : new PractitionerId(signer), row.textOrNull("cancel_reason"), List.of(),
                        List.of(), List.of(), ActsOfCheckup.NONE, row.instant("recorded_at"), row.text("recorded_by"),
                        row.warnings(),
                        row.textOrNull("in_error")));
    }

    private static Written readNote(ResultSet result, int number) throws SQLException {
        Columns row = new Columns(result);
        return new Written(row.id("checkup_id"), row.text("kind"),
                new Note(row.id("id"), row.text("content"), row.textOrNull("reason"), row.instant("recorded_at"),
                        row.text("recorded_by"), row.textOrNull("in_error")));
    }

    private static @Nullable Holder holder(@Nullable UUID id, @Nullable String name) {
        return id == null ? null : new Holder(new PractitionerId(id), name);
    }

    record Placed(Cursor place, Checkup checkup) {

        private Placed with(List<ConditionsOfPatient.Entry> diagnoses, List<Written> written, ActsOfCheckup acts) {
            return new Placed(place,
                    new Checkup(checkup.id(), checkup.patientId(), checkup.practitioner(), checkup.status(),
                            checkup.visit(), checkup.end(),
                            checkup.signedBy(), checkup.cancelReason(), diagnoses, of(NoteRow.NOTE, written),
                            of(NoteRow.AMENDMENT, written), acts, checkup.recordedAt(), checkup.recordedBy(),
                            checkup.warnings(), checkup.enteredInError()));
        }

        private static List<Note> of(String kind, List<Written> written) {
            return written.stream().filter(one -> one.kind().equals(kind)).map(Written::note).toList();
        }
    }

    private record Written(UUID checkup, String kind, Note note) {}
}
