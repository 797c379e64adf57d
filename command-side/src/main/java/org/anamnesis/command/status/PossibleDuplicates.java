package org.anamnesis.command.status;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.status.DescriptionKeys.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for patients who may be the one that is registered. It suggests; people decide. */
@Component
public record PossibleDuplicates(JdbcClient jdbc, DescriptionKeys keys) {

    /**
     * A patient who may be the same.
     *
     * @param patientId whoever stands for the record
     * @param match     the most telling of what they have in common
     */
    public record Candidate(PatientId patientId, Match match) {}

    /** By the table's key alone, and mostly of nobody: whoever registers waits for it. */
    private static final String ALIKE = """
            select key, patient_id from patient_description
            where tenant = ? and key = any (?) and patient_id <> ? limit 50""";

    private static final String STANDING = """
            select patient_id, coalesce(survivor_id, patient_id) from patient
            where tenant = ? and patient_id = any (?)""";

    /** Who has one of the medical record numbers of a description; empty if nobody has. */
    public Optional<PatientId> ownerOfNumber(String tenant, Demographics told) {
        RecordNumbers numbers = RecordNumbers.of(told);
        return jdbc.sql("""
                select taken.patient_id from unnest(?::text[], ?::text[]) as number (system, value)
                    join medical_record_number taken
                        on taken.tenant = ? and taken.system = number.system and taken.value = number.value
                order by 1 limit 1""")
                .params(numbers.systems(), numbers.values(), tenant).query(UUID.class).optional().map(PatientId::new);
    }

    /** Those who may be a patient, the likeliest first; at most ten. */
    public List<Candidate> of(String tenant, PatientId patient, Demographics told) {
        Map<UUID, Match> described = keys.of(tenant, told);
        if (described.isEmpty()) {
            return List.of();
        }
        Map<UUID, Match> alike = new HashMap<>();
        jdbc.sql(ALIKE).params(tenant, described.keySet().toArray(UUID[]::new), patient.value())
                .query(row -> {
                    alike.merge(row.getObject(2, UUID.class), described.get(row.getObject(1, UUID.class)),
                            BinaryOperator.minBy(Comparator.naturalOrder()));
                });
        return alike.isEmpty() ? List.of() : standing(tenant, patient, alike);
    }

    /** Those who stand for records that are alike. */
    private List<Candidate> standing(String tenant, PatientId patient, Map<UUID, Match> alike) {
        Map<UUID, Match> candidates = new HashMap<>();
        jdbc.sql(STANDING).params(tenant, alike.keySet().toArray(UUID[]::new)).query(row -> {
            candidates.merge(row.getObject(2, UUID.class), alike.get(row.getObject(1, UUID.class)),
                    BinaryOperator.minBy(Comparator.naturalOrder()));
        });
        candidates.remove(patient.value());
        return candidates.entrySet().stream().sorted(Map.Entry.<UUID, Match>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey())).limit(10)
                .map(candidate -> new Candidate(new PatientId(candidate.getKey()), candidate.getValue())).toList();
    }
}
