package org.anamnesis.records.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.Word;
import org.jspecify.annotations.Nullable;

/** Asks for a patient's problems and diagnoses. */
public record ConditionsOfPatient(String tenant, PatientId patientId) {

    /**
     * The problems and diagnoses; those entered in error are left out.
     *
     * @param linked     whom they are about
     * @param list       them, by how they stand
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Conditions(@JsonUnwrapped LinkedPatients linked, Listed list, AsOf asOf, long incomplete) {}

    /**
     * Problems and diagnoses by how they stand, the latest first.
     *
     * @param active   those that are
     * @param resolved those that were
     * @param refuted  those that turned out not to be
     */
    public record Listed(List<Entry> active, List<Entry> resolved, List<Entry> refuted) {

        /** Sorts them apart. */
        public static Listed of(List<Entry> entries) {
            return new Listed(with(Status.ACTIVE, entries), with(Status.RESOLVED, entries),
                    with(Status.REFUTED, entries));
        }

        private static List<Entry> with(Status status, List<Entry> entries) {
            return entries.stream().filter(entry -> entry.status() == status).toList();
        }
    }

    /** How a problem stands. */
    public enum Status implements Word {
        /** The patient has it. */
        @JsonProperty("active")
        ACTIVE,
        /** The patient had it. */
        @JsonProperty("resolved")
        RESOLVED,
        /** The patient turned out not to have it, or the diagnosis was retracted. */
        @JsonProperty("refuted")
        REFUTED;

        /** What the verification says. */
        static Status of(VerificationStatus verification) {
            return verification == VerificationStatus.REFUTED ? REFUTED : ACTIVE;
        }
    }

    /** Where an entry comes from. */
    public enum Source implements Word {
        /** The problem list. */
        @JsonProperty("problem-list")
        PROBLEM_LIST,
        /** A checkup's diagnoses. */
        @JsonProperty("diagnosis")
        DIAGNOSIS
    }

    /**
     * A problem or diagnosis.
     *
     * @param patientId    the record it stands on, where that is not the survivor
     * @param source       where it comes from
     * @param status       how it stands
     * @param checkupId    the checkup that found it
     * @param code         what it is
     * @param verification how sure it is
     * @param onset        when it began
     * @param abatement    when it ended
     * @param rank         its place among the checkup's diagnoses, 1 the main one
     * @param reason       why it was retracted, where it was
     * @param recordedAt   when it was recorded
     * @param recordedBy   who recorded it, an id
     * @param warnings     what is to be doubted in it
     */
    public record Entry(UUID id, @Nullable PatientId patientId, Source source, Status status,
            @Nullable CheckupId checkupId, CodeableConcept code,
            VerificationStatus verification, @Nullable ClinicalTime onset, @Nullable ClinicalTime abatement,
            @Nullable Integer rank, @Nullable String reason, Instant recordedAt, String recordedBy,
            List<Warning> warnings) {

        /** Reads it from a row with the columns of table condition. */
        public static Entry of(Columns row) throws SQLException {
            Condition condition = row.json("content", Condition.class);
            int rank = row.number("rank");
            return new Entry(row.id("id"), row.duplicate(), row.word("source", Source.class),
                    row.word("status", Status.class), condition.checkupId(),
                    condition.code(), condition.verification(), condition.onset(), row.timeOrNull("abatement"),
                    rank == 0 ? null : rank, row.textOrNull("reason"), row.instant("recorded_at"),
                    row.text("recorded_by"), row.warnings());
        }
    }
}
