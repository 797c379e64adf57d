package org.anamnesis.reporting.fact;

import java.util.List;
import java.util.stream.Collectors;

/** Makes facts of a record be about the survivor it is merged into, or about its own patient again. */
final class Link {

    private static final List<String> FACTS = List.of("encounter", "diagnosis", "prescription", "appointment",
            "invoice",
            "invoice_line", "settlement");

    private Link() {}

    /** The statement; a record without a survivor is linked no more. */
    static Statement statement() {
        return Statement.each("""
                with v as (select * from %%s),
                unlinked as (delete from merged m using v
                    where m.tenant = v.tenant and m.patient_id = v.patient_id and v.survivor_id is null),
                linked as (insert into merged select * from v where survivor_id is not null
                    on conflict (tenant, patient_id) do update set survivor_id = excluded.survivor_id)%s
                select 1""".formatted(FACTS.stream().map(Link::moved).collect(Collectors.joining())),
                "tenant text, patient_id uuid, survivor_id uuid", 2);
    }

    private static String moved(String table) {
        return """
                ,
                %1$s_moved as (update %1$s t set person_id = coalesce(v.survivor_id, v.patient_id) from v
                    where t.tenant = v.tenant and t.patient_id = v.patient_id)""".formatted(table);
    }
}
