package org.anamnesis.records.patient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statement of a search, put together from fixed pieces; what was asked for goes into parameters only. */
final class SearchSql {

    private final List<String> conditions = new ArrayList<>(List.of("p.tenant = :tenant"));

    private final Map<String, Object> parameters = new HashMap<>();

    private String likeness = "0";

    SearchSql(PatientSearch search) {
        parameters.put("tenant", search.tenant());
        parameters.put("offset", search.offset());
        parameters.put("limit", search.limit() + 1);
        if (search.name() != null) {
            NameCriterion name = new NameCriterion("p.search", "name", search.name(), parameters);
            conditions.add(name.matches());
            likeness = name.likeness("p.exact");
        }
        if (search.birthDate() != null) {
            // Dates are texts from coarse to fine: all that begin alike lie side by side.
            conditions.add("p.birth_date >= :born and p.birth_date < :born || '~'");
            parameters.put("born", search.birthDate().value());
        }
        identifier(search);
        if (search.responsiblePerson() != null) {
            conditions.add("""
                    exists (select 1 from patient_link l
                        join responsible_person r on r.tenant = l.tenant and r.id = l.person_id
                        where l.tenant = p.tenant and l.patient_id = p.id and l.in_error is null and %s)"""
                    .formatted(new NameCriterion("r.search", "person", search.responsiblePerson(), parameters)
                            .matches()));
        }
    }

    String text() {
        return """
                with matching as (
                    select p.tenant, p.id as patient_id, %s as likeness from patient p where %s),
                resolved as materialized (
                    select r.likeness, r.patient_id as matched_id, %s as id from matching r),
                hit as (
                    select id, max(likeness) as likeness, case when bool_and(matched_id <> id)
                        then (array_agg(matched_id order by likeness desc, matched_id))[1] end as matched_id
                    from resolved group by id order by likeness desc, id offset :offset limit :limit)
                select h.id, h.matched_id, p.content, (select count(*) from dead_letter d
                    where d.sequence_identifier = any (array(select p.tenant || '/' || p.id union all
                        select m.tenant || '/' || m.patient_id from patient_merge m
                        where m.tenant = p.tenant and m.survivor_id = p.id and m.unmerged_at is null))) as incomplete
                from hit h join patient p on p.tenant = :tenant and p.id = h.id order by h.likeness desc, h.id"""
                .formatted(likeness, String.join(" and ", conditions), LinkedPatients.survivorOf("r"));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void identifier(PatientSearch search) {
        if (search.identifierValue() != null) {
            conditions.add("""
                    exists (select 1 from patient_identifier i where i.tenant = p.tenant and i.patient_id = p.id
                        and i.value = :number %s)"""
                    .formatted(search.identifierSystem() == null ? "" : "and i.system = :system"));
            parameters.put("number", search.identifierValue());
            if (search.identifierSystem() != null) {
                parameters.put("system", search.identifierSystem());
            }
        }
    }
}
