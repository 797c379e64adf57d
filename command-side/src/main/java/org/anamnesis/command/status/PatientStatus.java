package org.anamnesis.command.status;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/**
 * How a known patient stands at the moment another aggregate decides about an act on it. Command handlers take it as a
 * parameter; it is read under a share lock in the command's own transaction, so that a deactivation cannot slip past.
 *
 * @param active   whether the record takes clinical acts
 * @param deceased when the patient died, if it did
 * @param animal   whether the patient is an animal
 */
public record PatientStatus(boolean active, @Nullable ClinicalTime deceased, boolean animal) {

    /** Reads the columns of a patient's row. */
    public static PatientStatus of(ResultSet row) throws SQLException {
        String deceased = row.getString("deceased");
        return new PatientStatus(row.getBoolean("active"), deceased == null ? null : new ClinicalTime(deceased),
                row.getBoolean("animal"));
    }

    /**
     * Lets an act pass, or refuses it. History that was brought in is let pass with a warning.
     *
     * @param act        when it took place; absent where that is not known, which for a live command means now
     * @param field      the path of that time in the request
     * @param postMortem whether the act is one that follows a death, such as its certification
     */
    public List<Warning> admit(@Nullable ClinicalTime act, String field, boolean postMortem, Origin origin) {
        admit();
        if (deceased == null || act != null && !deceased.isBefore(act)) {
            return List.of();
        }
        refuseIf(!postMortem && origin != Origin.IMPORT, PatientRefusal.PATIENT_DECEASED, field);
        return act == null ? List.of() : List.of(new Warning(Warning.Code.AFTER_DEATH, field));
    }

    /** Lets documentation pass, which may follow a death but not a deactivation. */
    public void admit() {
        refuseIf(!active, PatientRefusal.PATIENT_DEACTIVATED);
    }
}
