package org.anamnesis.records.nottakenover;

/** What of all that was not taken over is still missing. */
public final class NotTakenOverSql {

    /**
     * Of a fact {@code f}, after {@code held_facts h} was joined: whether nobody saw to it, nobody said whose it is, and
     * no later import recorded it.
     */
    public static final String MISSING = """
            not f.settled and h.answered is not true
            and not exists (select from patient e
                where f.kind = 'death' and e.tenant = f.tenant and e.id = f.patient_id and e.deceased is not null)
            and not exists (select from allergy e
                where e.tenant = f.tenant and e.patient_id = f.patient_id and e.id = f.id)
            and not exists (select from condition e
                where e.tenant = f.tenant and e.patient_id = f.patient_id and e.id = f.id)
            and not exists (select from prescription e
                where e.tenant = f.tenant and e.patient_id = f.patient_id and e.id = f.id)""";

    /** How many facts wait with {@code held_facts h}, as {@code waiting.count}. */
    public static final String WAITING = """
            cross join lateral (select count(*)::int as count from fact_not_taken_over w
                where w.tenant = h.tenant and w.patient_id = h.patient_id and w.held_facts_id = h.id) waiting""";

    private NotTakenOverSql() {}
}
