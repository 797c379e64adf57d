package org.anamnesis.records.nottakenover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.FactNotTakenOver.Kind;
import org.anamnesis.api.patient.FactNotTakenOver;
import org.anamnesis.api.patient.HeldFactsId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/** Asks what imports told of a patient and the record did not take over. */
public record NotTakenOverOfPatient(String tenant, PatientId patientId) {

    /**
     * What is missing.
     *
     * @param linked     which records it is missing on
     * @param entries    what was refused, the latest first
     * @param held       whose facts wait for a person to say whether they are the patient's
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record NotTakenOver(@JsonUnwrapped LinkedPatients linked, List<Entry> entries, List<Told> held, AsOf asOf,
            long incomplete) {}

    /**
     * What a chart says is missing: it is silent about nothing that could be an allergy, a problem, medication or the
     * patient's death.
     *
     * @param entries what was refused
     * @param held    what waits for a person to say whether it is the patient's
     */
    public record Listed(List<Entry> entries, List<Held> held) {

        /** How many allergies, problems, medications and deaths are refused, and how many facts of whatever kind wait. */
        public int count() {
            return entries.size() + held.stream().mapToInt(Held::count).sum();
        }
    }

    /**
     * Something that is missing.
     *
     * @param factId     what the record would call it
     * @param patientId  the record it is missing on, where that is not the survivor
     * @param kind       what kind of fact it would be
     * @param code       what it is; absent where that cannot be read
     * @param reason     why, such as {@code status-unknown}
     * @param recordedAt when it was first told
     * @param recordedBy who imported it, an id
     */
    public record Entry(UUID factId, @Nullable PatientId patientId, Kind kind, @Nullable CodeableConcept code,
            @Schema(example = "status-unknown") String reason, Instant recordedAt, String recordedBy) {

        /** Reads it from a row of the chart or of its own list. */
        public static Entry of(Columns row) throws SQLException {
            return new Entry(row.id("id"), row.duplicate(),
                    EventJson.read("\"" + row.text("status") + "\"", Kind.class),
                    row.jsonOrNull("content", CodeableConcept.class), row.text("reason"), row.instant("recorded_at"),
                    row.text("recorded_by"));
        }
    }

    /**
     * Facts that wait together.
     *
     * @param patientId  the record whose number they came under, where that is not the survivor
     * @param count      how many
     * @param facts      of them the allergies, problems, medications and deaths
     * @param recordedAt since when
     */
    public record Held(HeldFactsId heldFactsId, @Nullable PatientId patientId, @Schema(example = "3") int count,
            List<FactNotTakenOver> facts, Instant recordedAt) {

        /** Reads it from a row of the chart or of its own list. */
        public static Held of(Columns row) throws SQLException {
            List<FactNotTakenOver> all = row.list("a", FactNotTakenOver[].class);
            return new Held(new HeldFactsId(row.id("id")), row.duplicate(), all.size(),
                    all.stream().filter(fact -> fact.kind() != Kind.OTHER).toList(), row.instant("recorded_at"));
        }
    }

    /**
     * Facts that wait together, and who they are told of.
     *
     * @param demographics names, numbers, birth and sex, as they were told
     */
    public record Told(@JsonUnwrapped Held held, Demographics demographics) {}
}
