package org.anamnesis.records.noneknown;

import java.util.List;
import org.anamnesis.records.noneknown.NoneKnownOfPatient.Statement;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.persistence.Columns;

/** Reads the statements in force. */
public final class NoneKnownReader {

    private static final String STATEMENTS = """
            with linked as (select :tenant::text as tenant, one as patient_id, nullif(one, :survivor) as duplicate_id
                            from unnest(:patients::uuid[]) one)
            select f.id, l.duplicate_id, f.content, %s as status, f.recorded_at, f.recorded_by
            from linked l join none_known f on f.tenant = l.tenant and f.patient_id = l.patient_id %s
            where %s order by f.clinical_from desc, f.id desc"""
            .formatted(NoneKnownSql.STATUS, NoneKnownSql.STANDING, NoneKnownSql.IN_FORCE);

    private NoneKnownReader() {}

    /** The statements of a patient, the latest first. */
    public static List<Statement> statements(Inquiry inquiry) {
        return inquiry.sql(STATEMENTS).query(Columns.each(Statement::of)).list();
    }
}
