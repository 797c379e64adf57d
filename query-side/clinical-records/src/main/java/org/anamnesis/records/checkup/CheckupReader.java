package org.anamnesis.records.checkup;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/** Reads checkups of a patient with all that was written in them: four statements, however many they are. */
final class CheckupReader {

    private static final String COLUMNS = """
            select c.id, c.practitioner_id, p.name, c.status, c.visit, c.ended, c.signed_by, c.cancel_reason,
                   c.clinical_from, c.recorded_at, c.recorded_by, c.warnings, c.in_error
            from checkup c left join practitioner p on p.tenant = c.tenant and p.id = c.practitioner_id
            where c.tenant = :tenant and c.patient_id = linked.id and\s""";

    private static final String PAGE = LinkedPatients.each(COLUMNS + """
            (c.clinical_from, c.id) < (:time, :id) order by c.clinical_from desc, c.id desc limit :limit""")
            + " limit :limit";

    private static final String ONE = LinkedPatients.each(COLUMNS + "c.id = :id");
    private static final String DIAGNOSES = """
            select id, nullif(patient_id, :survivor) as duplicate_id, source, status, content, rank, abatement,
                   abatement_told as a, reason, recorded_at, recorded_by, warnings
            from condition where tenant = :tenant and patient_id = any (:patients) and checkup_id = any (:ids)
                and source = 'diagnosis' and in_error is null
            order by rank nulls last, recorded_at, id""";
    private static final String NOTES = """
            select id, checkup_id, kind, content, reason, recorded_at, recorded_by, in_error from note
            where tenant = :tenant and patient_id = any (:patients) and checkup_id = any (:ids)
            order by recorded_at, id""";

    private CheckupReader() {}

    static Page<Checkup> page(Inquiry inquiry, Paging paging) {
        Page<Checkup> bare = paging.latestFirst(inquiry.sql(PAGE), "clinical_from", CheckupReader::read);
        return new Page<>(complete(inquiry, bare.entries()), bare.next());
    }

    static Optional<Checkup> one(Inquiry inquiry, CheckupId checkup) {
        return complete(inquiry, inquiry.sql(ONE).param("id", checkup.value())
                .query(Columns.each(CheckupReader::read)).list()).stream().findFirst();
    }

    private static List<Checkup> complete(Inquiry inquiry, List<Checkup> bare) {
        UUID[] ids = bare.stream().map(checkup -> checkup.id().value()).toArray(UUID[]::new);
        Map<CheckupId, List<ConditionsOfPatient.Entry>> diagnoses = inquiry.sql(DIAGNOSES).param("ids", ids)
                .query(Columns.each(ConditionsOfPatient.Entry::of)).list().stream()
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.checkupId())));
        Map<UUID, List<Written>> notes = inquiry.sql(NOTES).param("ids", ids)
                .query(Columns.each(CheckupReader::readNote)).list().stream()
                .collect(Collectors.groupingBy(Written::checkup));
        Map<UUID, ActsOfCheckup> done = ActReader.ofCheckups(inquiry, ids);
        return bare.stream().map(checkup -> with(checkup, diagnoses.getOrDefault(checkup.id(), List.of()),
                notes.getOrDefault(checkup.id().value(), List.of()),
                done.getOrDefault(checkup.id().value(), ActsOfCheckup.NONE))).toList();
    }

    private static Checkup read(Columns row) throws SQLException {
        return new Checkup(new CheckupId(row.id("id")), row.duplicate(),
                holder(row.idOrNull("practitioner_id", PractitionerId::new), row.textOrNull("name")),
                row.word("status", Status.class), row.json("visit", Visit.class), row.timeOrNull("ended"),
                row.idOrNull("signed_by", PractitionerId::new), row.textOrNull("cancel_reason"), List.of(), List.of(),
                List.of(), ActsOfCheckup.NONE, row.instant("recorded_at"), row.text("recorded_by"), row.warnings(),
                row.textOrNull("in_error"));
    }

    private static Written readNote(Columns row) throws SQLException {
        return new Written(row.id("checkup_id"), row.text("kind"),
                new Note(row.id("id"), row.text("content"), row.textOrNull("reason"), row.instant("recorded_at"),
                        row.text("recorded_by"), row.textOrNull("in_error")));
    }

    private static @Nullable Holder holder(@Nullable PractitionerId id, @Nullable String name) {
        return id == null ? null : new Holder(id, name);
    }

    private static Checkup with(Checkup checkup, List<ConditionsOfPatient.Entry> diagnoses, List<Written> written,
            ActsOfCheckup acts) {
        return new Checkup(checkup.id(), checkup.patientId(), checkup.practitioner(), checkup.status(),
                checkup.visit(), checkup.end(), checkup.signedBy(), checkup.cancelReason(), diagnoses,
                of(NoteRow.NOTE, written), of(NoteRow.AMENDMENT, written), acts, checkup.recordedAt(),
                checkup.recordedBy(), checkup.warnings(), checkup.enteredInError());
    }

    private static List<Note> of(String kind, List<Written> written) {
        return written.stream().filter(one -> one.kind().equals(kind)).map(Written::note).toList();
    }

    private record Written(UUID checkup, String kind, Note note) {}
}
