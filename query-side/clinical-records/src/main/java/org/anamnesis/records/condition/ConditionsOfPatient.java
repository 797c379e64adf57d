package org.anamnesis.records.condition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionClinicalStatus;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.ApproximateTime;
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
     * @param resolved those that are over: resolved, inactive or in remission
     * @param refuted  those that turned out not to be
     */
    public record Listed(List<Entry> active, List<Entry> resolved, List<Entry> refuted) {

        /** Sorts them apart. */
        public static Listed of(List<Entry> entries) {
            Map<Standing, List<Entry>> sorted = entries.stream()
                    .collect(Collectors.groupingBy(entry -> entry.status().standing()));
            return new Listed(sorted.getOrDefault(Standing.HAS, List.of()),
                    sorted.getOrDefault(Standing.HAD, List.of()), sorted.getOrDefault(Standing.NEVER_HAD, List.of()));
        }

        private enum Standing {
            HAS,
            HAD,
            NEVER_HAD
        }
    }

    /** How a problem stands. Source: FHIR R4 {@code condition-clinical}. */
    public enum Status implements Word {
        /** The patient has it. */
        @JsonProperty("active")
        ACTIVE,
        /** The patient has it again. */
        @JsonProperty("recurrence")
        RECURRENCE,
        /** It is back after a remission. */
        @JsonProperty("relapse")
        RELAPSE,
        /** The patient does not have it any more, or has no symptoms. */
        @JsonProperty("inactive")
        INACTIVE,
        /** The patient has no symptoms, but may have them again. */
        @JsonProperty("remission")
        REMISSION,
        /** The patient had it. */
        @JsonProperty("resolved")
        RESOLVED,
        /** The patient turned out not to have it, or the diagnosis was retracted. */
        @JsonProperty("refuted")
        REFUTED;

        /** What the problem itself says. */
        static Status of(Condition condition) {
            if (condition.verification() == VerificationStatus.REFUTED) {
                return REFUTED;
            }
            return condition.course() == null ? ACTIVE : of(condition.course());
        }

        static Status of(ConditionClinicalStatus status) {
            return switch (status) {
                case ACTIVE -> ACTIVE;
                case RECURRENCE -> RECURRENCE;
                case RELAPSE -> RELAPSE;
                case INACTIVE -> INACTIVE;
                case REMISSION -> REMISSION;
                case RESOLVED -> RESOLVED;
            };
        }

        private Listed.Standing standing() {
            return switch (this) {
                case ACTIVE, RECURRENCE, RELAPSE -> Listed.Standing.HAS;
                case INACTIVE, REMISSION, RESOLVED -> Listed.Standing.HAD;
                case REFUTED -> Listed.Standing.NEVER_HAD;
            };
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
     * @param abatement    when it ended; absent where it did not, or nobody knows
     * @param abatementTold when it ended, as far as the date does not say it
     * @param onsetTold    when it began, as far as the date does not say it
     * @param severity     how grave it is
     * @param stages       how far it has come
     * @param bodySites    where on the body
     * @param note         what was added in words
     * @param rank         its place among the checkup's diagnoses, 1 the main one
     * @param reason       why it was retracted, where it was
     * @param recordedAt   when it was recorded
     * @param recordedBy   who recorded it, an id
     * @param warnings     what is to be doubted in it
     */
    public record Entry(UUID id, @Nullable PatientId patientId, Source source, Status status,
            @Nullable CheckupId checkupId, CodeableConcept code,
            VerificationStatus verification, @Nullable ClinicalTime onset, @Nullable ClinicalTime abatement,
            @Nullable ApproximateTime abatementTold, @Nullable ApproximateTime onsetTold,
            @Nullable CodeableConcept severity, List<CodeableConcept> stages, List<CodeableConcept> bodySites,
            @Nullable String note, @Nullable Integer rank, @Nullable String reason, Instant recordedAt,
            String recordedBy,
            List<Warning> warnings) {

        /** Reads it from a row with the columns of table condition. */
        public static Entry of(Columns row) throws SQLException {
            Condition condition = row.json("content", Condition.class);
            int rank = row.number("rank");
            return new Entry(row.id("id"), row.duplicate(), row.word("source", Source.class),
                    row.word("status", Status.class), condition.checkupId(),
                    condition.code(), condition.verification(), condition.onset(), row.timeOrNull("abatement"),
                    row.jsonOrNull("a", ApproximateTime.class), condition.onsetTold(), condition.severity(),
                    condition.stages(), condition.bodySites(), condition.note(), rank == 0 ? null : rank,
                    row.textOrNull("reason"), row.instant("recorded_at"),
                    row.text("recorded_by"), row.warnings());
        }
    }
}
