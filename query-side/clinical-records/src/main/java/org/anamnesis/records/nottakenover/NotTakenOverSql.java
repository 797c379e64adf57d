package org.anamnesis.records.nottakenover;

/** What of all that was not taken over is still missing. */
public final class NotTakenOverSql {

    /** Of a fact {@code f}: whether nobody saw to it and no later import recorded it. */
    public static final String MISSING = """
            not f.settled
            and not exists (select from patient e
                where f.kind = 'death' and e.tenant = f.tenant and e.id = f.patient_id and e.deceased is not null)
            and not exists (select from allergy e
                where e.tenant = f.tenant and e.patient_id = f.patient_id and e.id = f.id)
            and not exists (select from condition e
                where e.tenant = f.tenant and e.patient_id = f.patient_id and e.id = f.id)
            and not exists (select from prescription e
                where e.tenant = f.tenant and e.patient_id = f.patient_id and e.id = f.id)""";

    private NotTakenOverSql() {}
}
