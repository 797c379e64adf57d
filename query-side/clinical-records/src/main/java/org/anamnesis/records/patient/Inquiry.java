package org.anamnesis.records.patient;

import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A question about a patient, while it is answered from all records that are linked.
 *
 * @param asOf how far events were applied when it was asked: the answer claims to be no newer
 */
public record Inquiry(String tenant, LinkedPatients linked, AsOf asOf, JdbcClient database, Freshness freshness) {

    /** A statement, with {@code :tenant} and the {@linkplain LinkedPatients#parameters() linked records}. */
    public StatementSpec sql(String statement) {
        return database.sql(statement).param("tenant", tenant).params(linked.parameters());
    }

    /** Whether a death is on any of the records. */
    public boolean deceased() {
        return sql("select exists (select from patient where tenant = :tenant and id = any (:patients) "
                + "and deceased is not null)").query(Boolean.class).single();
    }

    /** How many events about the patient could not be applied. */
    public long incomplete() {
        return freshness.deadLetters(tenant, linked.ids());
    }
}
