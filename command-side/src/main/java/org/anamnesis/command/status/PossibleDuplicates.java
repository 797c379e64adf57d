package org.anamnesis.command.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private static final String SAME = """
            select coalesce(p.survivor_id, p.patient_id) as candidate, min(k.place) as place
            from unnest(:keys::uuid[], :places::int[]) as k (key, place)
                join patient_description d on d.tenant = :tenant and d.key = k.key
                join patient p on p.tenant = d.tenant and p.patient_id = d.patient_id
            where coalesce(p.survivor_id, p.patient_id) <> :patient and d.patient_id <> :patient
            group by 1 order by place, candidate limit 10""";

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
        return jdbc.sql(SAME).param("tenant", tenant).param("patient", patient.value())
                .param("keys", described.keySet().toArray(UUID[]::new))
                .param("places", described.values().stream().map(Match::ordinal).toArray(Integer[]::new))
                .query((row, number) -> new Candidate(new PatientId(row.getObject(1, UUID.class)),
                        Match.values()[row.getInt(2)]))
                .list();
    }
}
