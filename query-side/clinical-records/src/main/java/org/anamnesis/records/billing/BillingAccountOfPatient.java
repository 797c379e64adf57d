package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.jspecify.annotations.Nullable;

/** Asks who pays for a patient. */
public record BillingAccountOfPatient(String tenant, PatientId patientId) {

    /**
     * Who pays.
     *
     * @param linked     for whom
     * @param accounts   the account of the patient; of merged patients those of all records, the survivor's first
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Accounts(@JsonUnwrapped LinkedPatients linked, List<Account> accounts, AsOf asOf,
            long incomplete) {}

    /**
     * A billing account. Source: FHIR R4 {@code Account}.
     *
     * @param patientId the record it stands on, where that is not the survivor
     * @param payer     who was named to pay what no coverage pays; where it is the patient because nobody was named, an
     *                  owner or guarantor whose link holds at issue pays instead
     * @param coverages who else pays, those over too, by their first day
     * @param openedAt  when it was opened
     * @param version   the version that a command on it must match
     */
    public record Account(BillingAccountId id, @Nullable PatientId patientId, Payer payer, List<Covered> coverages,
            Instant openedAt, @Schema(example = "2") long version) {}

    /**
     * A coverage.
     *
     * @param coverage  who pays how much, and until when
     * @param endReason why it was ended; absent where it was not
     */
    public record Covered(CoverageId id, Coverage coverage, @Nullable String endReason) {}
}
