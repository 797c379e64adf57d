package org.anamnesis.records.prescription;

import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks which issues of medication still in use nobody has dealt with yet, the latest first.
 *
 * @param practitionerId whose; absent for those of the whole tenant, also where nobody is named
 * @param paging         which page
 */
public record WorkItems(String tenant, @Nullable PractitionerId practitionerId, Paging paging) {

    /**
     * A page of the worklist.
     *
     * @param items      the issues
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Items(List<Item> items, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * An open issue.
     *
     * @param prescriptionId the prescription it speaks against
     * @param patientId      the patient's record it stands on
     * @param survivorId     the record that stands for that one, where it is merged
     * @param patientName    the patient's usual name
     * @param medication     what was prescribed
     * @param prescriber     who prescribed; absent where imported history names nobody
     * @param alerts         what was found
     * @param detectedAt     when it was recorded
     */
    public record Item(IssueId issueId, PrescriptionId prescriptionId, PatientId patientId,
            @Nullable PatientId survivorId, @Nullable String patientName, CodeableConcept medication,
            @Nullable Prescriber prescriber, List<SafetyAlert> alerts, Instant detectedAt) {}
}
