package org.anamnesis.records.chart;

/**
 * The one statement that reads a chart: it sees one state of the record and costs one round trip. The last vital signs
 * are found by going from code to code in the index, so that a long history costs no more than a short one.
 */
final class ChartSql {

    /** Its parameters: tenant and patient, once for every part. */
    static final int PARTS = 10;

    static final String CHART = """
            select 'patient' as part, id, null::uuid as other, null::uuid as checkup_id, recorded_at, recorded_by,
                   revision, case when active then 'active' else 'inactive' end as status, demographics as content,
                   contact as a, deceased as b, null::text as c, null::int as rank, null::text as source,
                   null::text as abatement, null::text as reason, null::text as warnings
            from patient where tenant = ? and id = ?
            union all
            select 'none-known', id, null, null, recorded_at, recorded_by, revision, null, clinical_time, null, null,
                   null, null, null, null, null, null
            from none_known where tenant = ? and patient_id = ? and in_error is null
            union all
            (select 'allergy', id, null, null, recorded_at, recorded_by, revision, status, content, null, null, null,
                   null, null, null, refuted_reason, warnings
            from allergy where tenant = ? and patient_id = ? and in_error is null
            order by clinical_from desc, id desc)
            union all
            (select 'condition', id, null, checkup_id, recorded_at, recorded_by, revision, status, content, null, null,
                   null, rank, source, abatement, reason, warnings
            from condition where tenant = ? and patient_id = ? and in_error is null
            order by clinical_from desc, id desc)
            union all
            select 'link', l.id, l.person_id, null, l.recorded_at, l.recorded_by,
                   l.revision + coalesce(p.revision + 1, 0), null, l.relationship, l.period, p.name, p.contact, null,
                   null, null, null, null
            from patient_link l left join responsible_person p on p.tenant = l.tenant and p.id = l.person_id
            where l.tenant = ? and l.patient_id = ? and l.in_error is null
            union all
            (with recursive vital as (
                (select * from observation
                where tenant = ? and patient_id = ? and category = 'vital-signs' and in_error is null
                order by code, clinical_from desc, id desc limit 1)
                union all
                select following.* from vital cross join lateral (select * from observation o
                    where o.tenant = vital.tenant and o.patient_id = vital.patient_id and o.code > vital.code
                      and o.category = 'vital-signs' and o.in_error is null
                    order by o.code, o.clinical_from desc, o.id desc limit 1) as following)
            select 'vital', id, null::uuid, checkup_id, recorded_at, recorded_by, revision, null::text, content,
                   null::text, null::text, null::text, null::int, null::text, null::text, null::text, warnings
            from vital)
            union all
            (select 'checkup', c.id, c.practitioner_id, null, c.recorded_at, c.recorded_by,
                   c.revision + coalesce(p.revision + 1, 0), c.status, c.visit, c.ended, p.name, null, null, null, null,
                   null, c.warnings
            from checkup c left join practitioner p on p.tenant = c.tenant and p.id = c.practitioner_id
            where c.tenant = ? and c.patient_id = ? and c.in_error is null
            order by c.clinical_from desc, c.id desc limit 10)
            union all
            (select 'attention', id, acknowledged_by, checkup_id, recorded_at, recorded_by, revision, null, content,
                   null, null, null, null, source, null, null, warnings
            from observation
            where tenant = ? and patient_id = ? and in_error is null
              and (warnings is not null or (source = 'late' and acknowledged_by is null))
            order by clinical_from desc, id desc limit 20)
            union all
            (select 'prescription', f.id, f.practitioner_id, f.checkup_id, f.recorded_at, f.recorded_by,
                   f.revision + coalesce(p.revision + 1, 0), f.status, f.content, f.terms, p.name,
                   f.supplied_until::text, f.fills_left, null, null, f.status_reason, f.warnings
            from prescription f left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            where f.tenant = ? and f.patient_id = ? and f.in_error is null and f.status in ('active', 'on-hold')
            order by f.clinical_from desc, f.id desc)
            union all
            (select 'issue', f.id, f.prescription_id, null, f.recorded_at, f.recorded_by, f.revision, null, f.content,
                   null, null, null, null, null, null, null, null
            from medication_issue f
            where f.tenant = ? and f.patient_id = ? and f.in_error is null and f.mitigated_by is null
            order by f.recorded_at desc, f.id desc)
            """;

    private ChartSql() {}
}
