package org.anamnesis.command.reminder;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where reminders go, looked up when they are due. */
@Component
record Recipients(JdbcClient jdbc) {

    /**
     * The patient itself before who answers for it now; its own record before the one it was merged into; of several
     * addresses of today the preferred.
     */
    private static final String EMAIL = """
            with record as (select coalesce(survivor_id, patient_id) as root, patient_id from patient
                            where tenant = :tenant and patient_id = :patient),
                 linked as (select patient_id as id, 0 as rank from record union select root, 1 from record)
            select email.email from (
                select address.emails, 0 as answering, linked.rank, null::timestamptz as since, address.subject_id
                from linked join reminder_address address on address.tenant = :tenant and subject_id = linked.id
                union all
                select address.emails, 1, linked.rank, link.starts, address.subject_id
                from linked join reminder_link link on link.tenant = :tenant and link.patient_id = linked.id
                     join reminder_address address on address.tenant = :tenant and subject_id = link.person_id
                where not link.entered_in_error and coalesce(link.starts <= now(), true)
                    and coalesce(link.ends > now(), true)
            ) candidate, rows from (jsonb_to_recordset(emails) as (email text, starts timestamptz, ends timestamptz))
                with ordinality as email (email, starts, ends, place)
            where coalesce(email.starts <= now(), true) and coalesce(email.ends > now(), true)
            order by answering, rank, since nulls last, subject_id, place limit 1""";

    private static final String AWAITED = """
            select exists (select from patient own where own.tenant = :tenant and own.patient_id = :patient
                           and own.active and not exists (
                    select from patient its where its.tenant = own.tenant and its.deceased is not null
                    and (its.patient_id = coalesce(own.survivor_id, own.patient_id)
                         or its.survivor_id = coalesce(own.survivor_id, own.patient_id))))""";

    /** Whether the patient is one who may come: its record in use, and dead by none that is linked to it. */
    boolean isAwaited(Reminder reminder) {
        return jdbc.sql(AWAITED).param("tenant", reminder.followUp().tenant())
                .param("patient", reminder.followUp().patient()).query(Boolean.class).single();
    }

    /** The patient's address, or that of who answers for it. */
    Optional<String> email(Reminder reminder) {
        return jdbc.sql(EMAIL).param("tenant", reminder.followUp().tenant())
                .param("patient", reminder.followUp().patient()).query(String.class).optional();
    }
}
