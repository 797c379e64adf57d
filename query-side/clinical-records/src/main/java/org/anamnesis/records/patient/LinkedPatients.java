package org.anamnesis.records.patient;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * The records that are about one patient: the survivor and its duplicates. Every read resolves them first and answers
 * for all of them; a patient that was never merged is linked to none.
 *
 * @param patientId          the record that stands for all
 * @param requestedPatientId the duplicate that was asked for, where it was one
 * @param linkedPatients     the duplicates
 */
public record LinkedPatients(
        @Schema(description = "The record that stands for all",
                example = "01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11") PatientId patientId,
        @Schema(description = "The duplicate that was asked for; absent where it was none",
                example = "01942f5c-9b02-7d4e-9c1b-77f0a2b6c3d4") @Nullable PatientId requestedPatientId,
        @Schema(description = "The duplicates; empty for a patient that is not merged") List<Duplicate> linkedPatients) {

    /**
     * The beginning of a statement that names the records linked to a patient: a row of {@code linked} for each, whose
     * {@code duplicate_id}, {@code merge_id} and {@code merged_at} are null for the survivor. Its parameters are tenant
     * and patient. A link is followed once the survivor is known here, for its events may be applied later.
     */
    public static final String WITH_LINKED = """
            with asked as (select ?::text as tenant, ?::uuid as patient_id),
            survivor as materialized (
                select a.tenant, coalesce(p.id, a.patient_id) as patient_id
                from asked a
                left join patient_merge m
                    on m.tenant = a.tenant and m.patient_id = a.patient_id and m.unmerged_at is null
                left join patient p on p.tenant = m.tenant and p.id = m.survivor_id),
            linked as materialized (
                select tenant, patient_id, null::uuid as duplicate_id, null::uuid as merge_id,
                       null::timestamptz as merged_at
                from survivor
                union all
                select m.tenant, m.patient_id, m.patient_id, m.id, m.merged_at
                from survivor s join patient_merge m on m.tenant = s.tenant and m.survivor_id = s.patient_id
                where m.unmerged_at is null)
            """;

    /**
     * In SQL, the id of the record that stands for the one that a row of {@code patient_id} speaks of: its own where it
     * is not merged. For lists over many patients.
     *
     * @param row the row's alias, with {@code tenant} and {@code patient_id}
     */
    public static String survivorOf(String row) {
        return """
                coalesce((select s.id from patient_merge m
                    join patient s on s.tenant = m.tenant and s.id = m.survivor_id
                    where m.tenant = %1$s.tenant and m.patient_id = %1$s.patient_id and m.unmerged_at is null),
                    %1$s.patient_id)"""
                .formatted(row);
    }

    /**
     * A record that was merged into the survivor.
     *
     * @param patientId the duplicate
     * @param mergedAt  when it was merged
     */
    public record Duplicate(PatientId patientId, Instant mergedAt) {}

    /** What is known once the duplicates are. */
    public static LinkedPatients of(PatientId requested, PatientId survivor, List<Duplicate> duplicates) {
        return new LinkedPatients(survivor, requested.equals(survivor) ? null : requested, duplicates);
    }

    /**
     * The statement that reads facts from all linked records, the latest first, given the one that reads them so from
     * the record {@code linked.id}: its rows must have {@code clinical_from} and {@code id}. They get {@code
     * duplicate_id}, the record a fact stands on where that is not the survivor. Each record is read by its own index,
     * in order, so that a limit within stays as cheap as it is for one. Needs {@link #parameters}.
     */
    public static String each(String ofOne) {
        return """
                select f.*, nullif(linked.id, :survivor) as duplicate_id
                from unnest(:patients::uuid[]) as linked (id) cross join lateral (%s) as f
                order by f.clinical_from desc, f.id desc""".formatted(ofOne);
    }

    /** {@code :patients}, all of them, and {@code :survivor}. */
    public Map<String, Object> parameters() {
        return Map.of("patients", ids().stream().map(PatientId::value).toArray(UUID[]::new), "survivor",
                patientId.value());
    }

    /** All of them, the survivor first. */
    public List<PatientId> ids() {
        return Stream.concat(Stream.of(patientId), linkedPatients.stream().map(Duplicate::patientId)).toList();
    }
}
