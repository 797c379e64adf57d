package org.anamnesis.records.patient;

import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients.Duplicate;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of which patients a tenant may read, and which records are about the same one. */
@Component
public record PatientReader(JdbcClient database, Freshness freshness) {

    private static final String KNOWN = LinkedPatients.WITH_LINKED + """
            select l.patient_id, l.merged_at
            from linked l join patient p on p.tenant = l.tenant and p.id = l.patient_id
            order by l.merged_at nulls first, l.patient_id""";

    /** A question about a patient; {@link CommandRefused} if the tenant has no such. */
    public Inquiry inquiry(String tenant, PatientId patient) {
        AsOf asOf = freshness.asOf();
        return new Inquiry(tenant, linked(tenant, patient), asOf, database, freshness);
    }

    /**
     * All records of the patient, if the tenant has it; another tenant's is as unknown as none: {@link CommandRefused}.
     */
    private LinkedPatients linked(String tenant, PatientId patient) {
        List<Known> known = database.sql(KNOWN).params(tenant, patient.value()).query(Columns.each(
                row -> new Known(new PatientId(row.id("patient_id")), row.instantOrNull("merged_at")))).list();
        if (known.isEmpty() || known.getFirst().mergedAt() != null) {
            throw new CommandRefused(PatientRefusal.PATIENT_UNKNOWN);
        }
        return LinkedPatients.of(patient, known.getFirst().id(), known.stream().skip(1)
                .map(duplicate -> new Duplicate(duplicate.id(), duplicate.mergedAt())).toList());
    }

    private record Known(PatientId id, @Nullable Instant mergedAt) {}
}
