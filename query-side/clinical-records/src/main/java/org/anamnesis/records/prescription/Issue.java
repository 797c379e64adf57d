package org.anamnesis.records.prescription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.records.persistence.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Something that became known against a medication after it was prescribed.
 *
 * @param alerts     what was found
 * @param detectedAt when it was recorded
 * @param mitigation what was done about it; absent while it is open
 */
public record Issue(IssueId id, List<SafetyAlert> alerts, Instant detectedAt, @Nullable Mitigation mitigation) {

    /**
     * What was done about an issue.
     *
     * @param practitionerId who dealt with it
     * @param action         what was done
     * @param recordedAt     when that was recorded
     */
    public record Mitigation(PractitionerId practitionerId,
            @Schema(example = "Told the patient to stop; prescribed an alternative") String action,
            Instant recordedAt) {}

    /** Reads an open issue from a row of table medication_issue. */
    public static Issue open(Columns row) throws SQLException {
        return new Issue(new IssueId(row.id("id")), row.json("content", Detected.class).alerts(),
                row.instant("recorded_at"), null);
    }

    /** Reads an issue, open or not, from a row of table medication_issue. */
    static Issue of(Columns row) throws SQLException {
        Issue open = open(row);
        UUID mitigatedBy = row.idOrNull("mitigated_by");
        return mitigatedBy == null
                ? open
                : new Issue(open.id, open.alerts, open.detectedAt, new Mitigation(new PractitionerId(mitigatedBy),
                        row.text("action"), row.instant("mitigated_at")));
    }
}
