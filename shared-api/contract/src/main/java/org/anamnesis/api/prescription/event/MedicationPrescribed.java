package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A medication was ordered.
 *
 * @param prescriptionId the prescription
 * @param patientId      the patient
 * @param practitionerId who prescribed; absent where imported history named nobody
 * @param checkupId      the checkup it was ordered in, where there was one
 * @param order          what was ordered
 * @param validUntil     the last day on which it may be handed out; absent where it cannot be
 * @param check          what the safety check found
 * @param override       what the prescriber overrode
 * @param warnings       what to doubt in it; empty when nothing
 */
@Revision("1")
public record MedicationPrescribed(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal @Nullable CheckupId checkupId,
        @PersonalData(CLINICAL) MedicationOrder order, @PersonalData(CLINICAL) @Nullable LocalDate validUntil,
        @PersonalData(CLINICAL) SafetyCheck check, @PersonalData(CLINICAL) @Nullable AlertOverride override,
        @PersonalData(CLINICAL) List<Warning> warnings) implements PrescriptionEvent {
    /** Absent lists are empty ones. */
    public MedicationPrescribed {
        warnings = Lists.orEmpty(warnings);
    }
}
