package org.anamnesis.records.patient;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.InUse;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Whom an entry of a list over many patients is about.
 *
 * @param patientId   the patient's record it stands on
 * @param survivorId  the record that stands for that one, where it is merged
 * @param patientName the patient's name of today, once it is known here
 */
public record Subject(PatientId patientId, @Nullable PatientId survivorId, @Nullable String patientName) {

    /** The columns that {@link #of} reads, from {@link #join}. */
    public static final String COLUMNS = """
            f.patient_id, nullif(who.id, f.patient_id) as survivor_id,
            who.content #> '{demographics,names}' as patient_names""";

    /** In SQL, joins the patient whose record stands for that of row {@code f}. */
    public static final String JOIN = "left join patient who on who.tenant = f.tenant and who.id = "
            + LinkedPatients.survivorOf("f");

    /** In SQL, whether a death is on the record of row {@code f} or on one linked to it. */
    public static final String DECEASED = """
            exists (
                select from (select f.patient_id as id union all select %1$s union all
                    select m.patient_id from patient_merge m
                    where m.tenant = f.tenant and m.survivor_id = %1$s and m.unmerged_at is null) as linked
                join patient dead on dead.tenant = f.tenant and dead.id = linked.id
                where dead.deceased is not null)""".formatted(LinkedPatients.survivorOf("f"));

    /** Reads it from a row. */
    public static Subject of(Columns row) throws SQLException {
        return new Subject(new PatientId(row.id("patient_id")), row.idOrNull("survivor_id", PatientId::new),
                name(row.jsonOrNull("patient_names", HumanName[].class)));
    }

    private static @Nullable String name(HumanName @Nullable [] names) {
        return names == null
                ? null
                : InUse.inOrder(List.of(names), Clock.systemUTC().instant()).stream().findFirst()
                        .map(HumanName::display).orElse(null);
    }
}
