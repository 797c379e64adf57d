package org.anamnesis.records.noneknown;

import org.anamnesis.records.nottakenover.NotTakenOverSql;

/**
 * Where the statements of a patient stand, by what else is on the record. One that was recorded before an entry is out
 * of force, for good unless the entry turns out never to have been true; one recorded while an entry stands that still
 * does contradicts it, as does whatever another record told of and this one could not take over.
 */
public final class NoneKnownSql {

    /** Entries of the subject of a statement {@code f} on the records {@code linked}, and whether they stand. */
    private static final String ENTRIES = """
            (select e.recorded_at, e.status = 'active' as stands
            from linked r join allergy e on e.tenant = r.tenant and e.patient_id = r.patient_id
            where e.in_error is null and e.status <> 'refuted' and case f.subject
                when 'allergies' then true
                when 'drug-allergies' then coalesce(e.content::jsonb ->> 'category', '') not in ('food', 'environment')
                when 'food-allergies' then coalesce(e.content::jsonb ->> 'category', 'food') = 'food'
                when 'environmental-allergies'
                    then coalesce(e.content::jsonb ->> 'category', 'environment') = 'environment'
                else false end
            union all
            select e.recorded_at, e.status in ('active', 'recurrence', 'relapse')
            from linked r join condition e on e.tenant = r.tenant and e.patient_id = r.patient_id
            where f.subject = 'problems' and e.in_error is null and e.source = 'problem-list'
              and e.status <> 'refuted'
            union all
            select e.recorded_at, e.status in ('active', 'on-hold')
            from linked r join prescription e on e.tenant = r.tenant and e.patient_id = r.patient_id
            where f.subject = 'medication' and e.in_error is null)""";

    /** What of the subject of a statement {@code none} is missing on the records {@code linked}. */
    private static final String MISSED = """
            select from linked r join fact_not_taken_over f on f.tenant = r.tenant and f.patient_id = r.patient_id
            where f.kind = case none.subject when 'problems' then 'problem' when 'medication' then 'medication'
                else 'allergy' end and """ + " " + NotTakenOverSql.MISSING;

    /**
     * Of a statement {@code f}: {@code standing.later} and {@code standing.earlier} say what stands beside it, and
     * {@code standing.missed} that something else is told of elsewhere.
     */
    public static final String STANDING = """
            cross join lateral (select bool_or(entry.recorded_at > f.recorded_at) as later,
                bool_or(entry.stands and entry.recorded_at <= f.recorded_at) as earlier,
                exists (select from (select f.subject) none where exists (%s)) as missed from %s entry) standing"""
            .formatted(MISSED, ENTRIES);

    /** What is out of force is left out. */
    public static final String IN_FORCE = "f.in_error is null and standing.later is not true";

    /** How a statement stands, in one word. */
    public static final String STATUS = "case when standing.earlier or standing.missed then 'contradicted' else 'stands' end";

    private NoneKnownSql() {}
}
