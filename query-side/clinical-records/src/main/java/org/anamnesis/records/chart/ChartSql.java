package org.anamnesis.records.chart;

import org.anamnesis.records.noneknown.NoneKnownSql;
import org.anamnesis.records.nottakenover.NotTakenOverSql;
import org.anamnesis.records.patient.LinkedPatients;

/**
 * The one statement that reads a chart: it sees one state of the record and costs one round trip. The last vital signs
 * are found by going from code to code in the index, so that a long history costs no more than a short one. Every part
 * is read record by record, by its own index, and merged. Its parameters are tenant and patient.
 */
final class ChartSql {

    static final String CHART = LinkedPatients.WITH_LINKED
            + """
                    (select 'patient' as part, p.id, l.duplicate_id, l.merge_id as other, null::uuid as checkup_id,
                           coalesce(l.merged_at, p.recorded_at) as recorded_at, p.recorded_by, p.revision,
                           null::text as status, p.content::text as content,
                           null::text as a, null::text as b, null::text as c, null::int as rank, null::text as source,
                           null::text as abatement, null::text as reason, null::text as warnings
                    from linked l join patient p on p.tenant = l.tenant and p.id = l.patient_id
                    order by l.merged_at nulls first, p.id)
                    union all
                    (select 'none-known', f.id, l.duplicate_id, null, null, f.recorded_at, f.recorded_by, f.revision,
                           """ + NoneKnownSql.STATUS + """
                    , f.content, null, null, null, null, null, null, null, null
                    from linked l join none_known f on f.tenant = l.tenant and f.patient_id = l.patient_id
                    """ + NoneKnownSql.STANDING + " where " + NoneKnownSql.IN_FORCE
            + """

                    order by f.clinical_from desc, f.id desc)
                    union all
                    (select 'not-taken-over', f.id, l.duplicate_id, null, null, f.recorded_at, f.recorded_by, f.revision,
                           f.kind, f.content, null, null, null, null, null, null, f.reason, null
                    from linked l join fact_not_taken_over f on f.tenant = l.tenant and f.patient_id = l.patient_id
                    where
                    """
            + NotTakenOverSql.MISSING
            + """

                    order by f.clinical_from desc, f.id desc)
                    union all
                    (select 'held', h.id, l.duplicate_id, null, null, h.recorded_at, h.recorded_by, h.revision,
                           null, null, h.facts, null, null, null, null, null, null, null
                    from linked l join held_facts h on h.tenant = l.tenant and h.patient_id = l.patient_id
                    where not h.answered order by h.clinical_from desc, h.id desc)
                    union all
                    (select 'allergy', f.id, l.duplicate_id, null, null, f.recorded_at, f.recorded_by, f.revision, f.status,
                           f.content, null, null, null, null, null, null, f.refuted_reason, f.warnings
                    from linked l cross join lateral (select * from allergy
                        where tenant = l.tenant and patient_id = l.patient_id and in_error is null
                        order by clinical_from desc, id desc) f
                    order by f.clinical_from desc, f.id desc)
                    union all
                    (select 'condition', f.id, l.duplicate_id, null, f.checkup_id, f.recorded_at, f.recorded_by, f.revision,
                           f.status, f.content, f.abatement_told, null, null, f.rank, f.source, f.abatement, f.reason, f.warnings
                    from linked l cross join lateral (select * from condition
                        where tenant = l.tenant and patient_id = l.patient_id and in_error is null
                        order by clinical_from desc, id desc) f
                    order by f.clinical_from desc, f.id desc)
                    union all
                    (select 'link', f.id, l.duplicate_id, f.person_id, null, f.recorded_at, f.recorded_by,
                           f.revision + coalesce(p.revision + 1, 0), null, f.relationship, f.period, p.content::text, null,
                           null, null, null, null, null
                    from linked l join patient_link f on f.tenant = l.tenant and f.patient_id = l.patient_id
                        left join responsible_person p on p.tenant = f.tenant and p.id = f.person_id
                    where f.in_error is null
                    order by f.clinical_from desc, f.id desc)
                    union all
                    (select distinct on (f.code) 'vital', f.id, l.duplicate_id, null::uuid, f.checkup_id, f.recorded_at,
                           f.recorded_by, f.revision, null::text, f.content, null::text, null::text, null::text, null::int,
                           null::text, null::text, null::text, f.warnings
                    from linked l cross join lateral (
                        with recursive vital as (
                            (select * from observation
                            where tenant = l.tenant and patient_id = l.patient_id and category = 'vital-signs'
                              and in_error is null
                            order by code, clinical_from desc, id desc limit 1)
                            union all
                            select following.* from vital cross join lateral (select * from observation o
                                where o.tenant = vital.tenant and o.patient_id = vital.patient_id and o.code > vital.code
                                  and o.category = 'vital-signs' and o.in_error is null
                                order by o.code, o.clinical_from desc, o.id desc limit 1) as following)
                        select * from vital) f
                    order by f.code, f.clinical_from desc, f.id desc)
                    union all
                    (select 'checkup', f.id, l.duplicate_id, f.practitioner_id, null, f.recorded_at, f.recorded_by,
                           f.revision + coalesce(p.revision + 1, 0), f.status, f.visit, f.ended, p.name, null, null, null, null,
                           null, f.warnings
                    from linked l cross join lateral (select * from checkup
                        where tenant = l.tenant and patient_id = l.patient_id and in_error is null
                        order by clinical_from desc, id desc limit 10) f
                        left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
                    order by f.clinical_from desc, f.id desc limit 10)
                    union all
                    (select 'attention', f.id, l.duplicate_id, f.acknowledged_by, f.checkup_id, f.recorded_at, f.recorded_by,
                           f.revision, null, f.content, null, null, null, null, f.source, null, null, f.warnings
                    from linked l cross join lateral (select * from observation
                        where tenant = l.tenant and patient_id = l.patient_id and in_error is null
                          and (warnings is not null or (source = 'late' and acknowledged_by is null))
                        order by clinical_from desc, id desc limit 20) f
                    order by f.clinical_from desc, f.id desc limit 20)
                    union all
                    (select 'prescription', f.id, l.duplicate_id, f.practitioner_id, f.checkup_id, f.recorded_at, f.recorded_by,
                           f.revision + coalesce(p.revision + 1, 0), f.status, f.content, f.terms, p.name,
                           f.supplied_until::text, f.fills_left, null, null, f.status_reason, f.warnings
                    from linked l cross join lateral (select * from prescription
                        where tenant = l.tenant and patient_id = l.patient_id and in_error is null
                          and status in ('active', 'on-hold')
                        order by clinical_from desc, id desc) f
                        left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
                    order by f.clinical_from desc, f.id desc)
                    union all
                    (select 'issue', f.id, l.duplicate_id, f.prescription_id, null, f.recorded_at, f.recorded_by, f.revision,
                           null, f.content, null, null, null, null, null, null, null, null
                    from linked l cross join lateral (select * from medication_issue
                        where tenant = l.tenant and patient_id = l.patient_id and in_error is null and mitigated_by is null
                        order by recorded_at desc, id desc) f
                    order by f.recorded_at desc, f.id desc)
                    """;

    private ChartSql() {}
}
