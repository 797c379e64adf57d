package org.anamnesis.records.allergy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.noneknown.NoneKnownOfPatient.Statement;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.Word;
import org.jspecify.annotations.Nullable;

/** Asks for a patient's allergies. */
public record AllergiesOfPatient(String tenant, PatientId patientId) {

    /**
     * The allergies as they are held now; those entered in error are left out.
     *
     * @param linked     whom it is about
     * @param list       what is known
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Allergies(@JsonUnwrapped LinkedPatients linked, Listed list, AsOf asOf, long incomplete) {}

    /**
     * What is known of allergies. An empty list alone would not say whether anybody asked.
     *
     * @param status    what the list means
     * @param entries   the allergies, refuted ones too
     * @param noneKnown the statements that none are known, of all kinds or of one, that are in force
     */
    public record Listed(Knowledge status, List<Entry> entries, List<Statement> noneKnown) {

        /** Judges what entries and statements together mean. */
        public static Listed of(List<Entry> entries, List<Statement> all) {
            List<Statement> statements = all.stream().filter(it -> it.subject().isAboutAllergies()).toList();
            return new Listed(knowledge(entries, statements), entries, statements);
        }

        private static Knowledge knowledge(List<Entry> entries, List<Statement> statements) {
            if (entries.stream().anyMatch(entry -> entry.status() != Status.REFUTED)) {
                return Knowledge.LIST;
            }
            if (statements.stream().anyMatch(it -> it.subject() == Subject.ALLERGIES)) {
                return Knowledge.NONE_KNOWN;
            }
            return statements.isEmpty() ? Knowledge.NOT_ASKED : Knowledge.NONE_KNOWN_OF_A_KIND;
        }
    }

    /** What a list of allergies means. */
    public enum Knowledge {
        /** Nobody asked, or nobody wrote down the answer. */
        @JsonProperty("not-asked")
        NOT_ASKED,
        /** Somebody asked, and none are known. */
        @JsonProperty("none-known")
        NONE_KNOWN,
        /** Somebody asked for allergies of one kind, such as to medication, and none are known. */
        @JsonProperty("none-known-of-a-kind")
        NONE_KNOWN_OF_A_KIND,
        /** There are some. */
        @JsonProperty("list")
        LIST
    }

    /** Whether an allergy still is to be reckoned with. */
    public enum Status implements Word {
        /** It is. */
        @JsonProperty("active")
        ACTIVE,
        /** It is over, as far as is known. */
        @JsonProperty("inactive")
        INACTIVE,
        /** It is over: it was tried again, and the patient did not react. */
        @JsonProperty("resolved")
        RESOLVED,
        /** It turned out not to exist. */
        @JsonProperty("refuted")
        REFUTED;

        /** What the allergy itself says. */
        static Status of(Allergy allergy) {
            return allergy.verification() == VerificationStatus.REFUTED ? REFUTED : ACTIVE;
        }
    }

    /**
     * An allergy.
     *
     * @param patientId     the record it stands on, where that is not the survivor
     * @param status        whether it is to be reckoned with
     * @param allergy       what was recorded
     * @param refutedReason why it was refuted, where it was
     * @param recordedAt    when it was recorded
     * @param recordedBy    who recorded it, an id
     * @param warnings      what is to be doubted in it
     */
    public record Entry(AllergyId id, @Nullable PatientId patientId, Status status, Allergy allergy,
            @Schema(example = "Tolerated a full course of amoxicillin") @Nullable String refutedReason,
            Instant recordedAt, String recordedBy, List<Warning> warnings) {

        /** Reads it from a row with the columns of table allergy. */
        public static Entry of(Columns row) throws SQLException {
            return new Entry(new AllergyId(row.id("id")), row.duplicate(),
                    row.word("status", Status.class),
                    row.json("content", Allergy.class), row.textOrNull("reason"), row.instant("recorded_at"),
                    row.text("recorded_by"), row.warnings());
        }
    }
}
