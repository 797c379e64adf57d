package org.anamnesis.records.prescription;

import java.sql.SQLException;
import java.util.UUID;
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
        UUID practitioner = row.idOrNull(id);
        return practitioner == null ? null : new Prescriber(new PractitionerId(practitioner), row.textOrNull(name));
    }
}
