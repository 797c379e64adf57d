package org.anamnesis.command.imports.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.status.PossibleDuplicates.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come, and what became of what it held.
 *
 * @param id       the import
 * @param state    where it stands
 * @param failure  why it failed, if it did
 * @param counts   what became of the resources
 * @param queued   when it was received
 * @param started  when work on it began
 * @param finished when it was completed or failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How far an import has come, and what became of what it held.")
public record ImportReport(@Schema(example = "0198c0de-0000-8000-8000-000000000001") UUID id, State state,
        @Nullable String failure, @JsonUnwrapped Counts counts, Instant queued, @Nullable Instant started,
        @Nullable Instant finished) {

    /** Where an import stands. */
    public enum State {
        /** It waits for its turn. */
        @JsonProperty("queued")
        QUEUED,
        /** Its resources are being recorded. */
        @JsonProperty("running")
        RUNNING,
        /** All of it was read; what was refused is in the counts. */
        @JsonProperty("completed")
        COMPLETED,
        /** It broke off; sent again, it takes up where it broke off. */
        @JsonProperty("failed")
        FAILED
    }

    /**
     * What became of the resources. Every resource read is counted once among imported, refused, differs, held and
     * notImported.
     *
     * @param bundles              bundles read to their end
     * @param read                 resources read, of whatever type
     * @param imported             resources whose every command was accepted, by type
     * @param issued               commands sent
     * @param recorded             facts that are new in the record
     * @param unchanged            commands that found their fact already there
     * @param recordedWithWarnings of the recorded, those that bear a warning
     * @param safety               what the safety check found in the medication recorded
     * @param incomplete           resources that were imported but for a part the record does not hold
     * @param refused              resources refused, and why
     * @param differs              resources seen before with other content; the record keeps what it holds
     * @param held                 resources about somebody who has a patient's number and is described as somebody else;
     *                             they wait for a person to say whose they are
     * @param possibleDuplicates   patients who are new in the record and may be on it already
     * @param invoices             what the claims imported were for
     * @param payments             what was paid of them, by the explanations of benefit imported
     * @param notImported          resources of a type that is not imported, by type
     * @param leftOut              elements of imported resources that the record has no place for, by their path
     */
    public record Counts(long bundles, long read, SortedMap<String, Long> imported, long issued, long recorded,
            long unchanged, Warned recordedWithWarnings, Checked safety, Noted incomplete, Noted refused, Noted differs,
            Noted held, Alike possibleDuplicates, Amounts invoices, Amounts payments,
            SortedMap<String, Long> notImported,
            @Schema(example = "{\"Observation.hasMember\": 3}") SortedMap<String, Long> leftOut) {

        /** Counts written before these were counted have none. */
        public Counts {
            held = Objects.requireNonNullElse(held, new Noted(0, List.of(), List.of()));
            possibleDuplicates = Objects.requireNonNullElse(possibleDuplicates, new Alike(0, List.of()));
            invoices = Objects.requireNonNullElse(invoices, Amounts.NONE);
            payments = Objects.requireNonNullElse(payments, Amounts.NONE);
            leftOut = Objects.requireNonNullElse(leftOut, Collections.emptySortedMap());
        }
    }

    /**
     * Money, whether it is new in the record or was there already.
     *
     * @param count      how many amounts above nothing
     * @param byCurrency their sum, rounded to the minor unit one by one, by currency of ISO 4217
     * @param roundings  what rounding added to the amounts as they came, or with a minus took away; only the currencies
     *                   in which something was rounded
     */
    public record Amounts(@Schema(example = "458") long count,
            @Schema(example = "{\"USD\": 35418.07}") SortedMap<String, BigDecimal> byCurrency,
            @Schema(example = "{\"USD\": -0.012}") SortedMap<String, BigDecimal> roundings) {

        static final Amounts NONE = new Amounts(0, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /**
     * New patients who may be on record already.
     *
     * @param count how many
     * @param first the first of them, one by one
     */
    public record Alike(long count, List<NewPatient> first) {}

    /**
     * A new patient who may be on record already.
     *
     * @param patientId  the new record
     * @param candidates patients who may be the same, the likeliest first
     */
    public record NewPatient(PatientId patientId, List<Candidate> candidates) {}

    /**
     * Facts recorded with a reservation.
     *
     * @param count  how many
     * @param byCode how often each warning was given; a fact may bear several
     */
    public record Warned(long count, @Schema(example = "{\"DOSAGE_MISSING\": 94}") SortedMap<String, Long> byCode) {}

    /**
     * What the safety check found in medication of the past, which is recorded all the same.
     *
     * @param medications how many prescriptions are new in the record
     * @param alerts      how many findings there were, by severity; a prescription may have several
     * @param notChecked  for how many prescriptions something was met that the rules do not know
     */
    public record Checked(long medications, SortedMap<String, Long> alerts, long notChecked) {}

    /**
     * Resources with a reason.
     *
     * @param count   how many
     * @param reasons how many for each type and reason
     * @param first   the first of them, one by one
     */
    public record Noted(long count, List<Reason> reasons, List<Instance> first) {}

    /**
     * How many resources of a type have a reason.
     *
     * @param resourceType the type
     * @param code         the reason
     * @param count        how many
     */
    public record Reason(@Schema(example = "Observation") String resourceType,
            @Schema(example = "unresolved-reference") String code, @Schema(example = "2") long count) {}

    /**
     * One resource with a reason.
     *
     * @param bundle       the bundle's place in the import, from 0
     * @param index        the entry's place in the bundle, from 0
     * @param resourceType the type
     * @param fullUrl      the entry's name if it is a UUID; others may be about a person and are left out
     * @param code         the reason
     * @param field        the part of the resource, where it was one
     */
    public record Instance(int bundle, int index, @Schema(example = "Observation") String resourceType,
            @Schema(example = "urn:uuid:0b0f9a7e-9d5c-4e57-8f1e-0b3c7d1f2a55") @Nullable String fullUrl,
            @Schema(example = "unresolved-reference") String code,
            @Schema(example = "encounter") @Nullable String field) {}
}
