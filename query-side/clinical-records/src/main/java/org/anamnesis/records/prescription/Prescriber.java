package org.anamnesis.records.prescription;

import java.sql.SQLException;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Who prescribed or renewed.
 *
 * @param id   the practitioner
 * @param name the name, once it is known here
 */
public record Prescriber(PractitionerId id, @Nullable String name) {

    static @Nullable Prescriber of(Columns row, String id, String name) throws SQLException {
        PractitionerId practitioner = row.idOrNull(id, PractitionerId::new);
        return practitioner == null ? null : new Prescriber(practitioner, row.textOrNull(name));
    }
}
