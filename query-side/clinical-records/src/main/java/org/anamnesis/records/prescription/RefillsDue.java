package org.anamnesis.records.prescription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks of which active prescriptions, with fills left, what the patient has in hand ends soon; what ends first comes
 * first. What was never handed over has nothing to refill.
 *
 * @param practitionerId whose; absent for those of the whole tenant
 * @param before         until when the supply ends, that day included
 * @param paging         which page
 */
public record RefillsDue(String tenant, @Nullable PractitionerId practitionerId, LocalDate before,
        Paging paging) {

    /** Refuses a year that no calendar of the database reaches. */
    public RefillsDue {
        if (before.getYear() < 1 || before.getYear() > 9999) {
            throw new BadField("before", "must be a date of the years 0001 to 9999");
        }
    }

    /**
     * A page of the worklist.
     *
     * @param before      until when the supply ends
     * @param refills     the prescriptions
     * @param notReckoned how many more were handed over with fills left, but nobody can tell for how long they suffice
     * @param next        where the next page begins; absent on the last
     * @param asOf        up to when the record is read
     * @param incomplete  events of the tenant, about whichever patient, that could not be applied
     */
    public record Refills(LocalDate before, List<Due> refills, @Schema(example = "3") long notReckoned,
            @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * A prescription whose supply ends.
     *
     * @param patientId     the patient's record it stands on
     * @param survivorId    the record that stands for that one, where it is merged
     * @param patientName   the patient's usual name
     * @param prescriber    who prescribed; absent where imported history names nobody
     * @param suppliedUntil the last day for which the patient has medication in hand
     * @param fillsLeft     how many fills may still be handed over
     * @param validUntil    the last day on which it may be handed out
     * @param validity      whether it may still be handed out; unknown where imported history does not say until when
     * @param expired       whether that day is over, by UTC: it must be renewed first
     */
    public record Due(PrescriptionId prescriptionId, PatientId patientId,
            @Nullable PatientId survivorId, @Nullable String patientName,
            CodeableConcept medication, @Nullable Prescriber prescriber,
            @Schema(example = "2026-04-12") LocalDate suppliedUntil, int fillsLeft, @Nullable LocalDate validUntil,
            Validity validity, boolean expired) {}
}
