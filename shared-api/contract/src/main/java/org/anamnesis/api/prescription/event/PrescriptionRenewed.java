package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.time.LocalDate;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The prescription goes on under new terms; fills are counted anew.
 *
 * @param prescriptionId the prescription
 * @param patientId      the patient
 * @param practitionerId who renewed
 * @param renewalId      the renewal
 * @param renewal        the new terms
 * @param validUntil     the last day on which it may be handed out
 * @param check          what the safety check found
 * @param override       what the prescriber overrode
 */
@Revision("1")
public record PrescriptionRenewed(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal RenewalId renewalId,
        @PersonalData(CLINICAL) Renewal renewal, @PersonalData(CLINICAL) @Nullable LocalDate validUntil,
        @PersonalData(CLINICAL) SafetyCheck check,
        @PersonalData(CLINICAL) @Nullable AlertOverride override) implements PrescriptionEvent {}
