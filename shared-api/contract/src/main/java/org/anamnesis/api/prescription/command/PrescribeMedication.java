package org.anamnesis.api.prescription.command;

import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.InvolvesCheckup;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Orders a medication for a patient.
 *
 * @param practitionerId who prescribes; absent only in imported history that named none
 * @param checkupId      the checkup it was ordered in, where there was one
 * @param order          what is ordered
 * @param override       what the prescriber overrides of the safety check
 */
public record PrescribeMedication(@TargetAggregateIdentifier PrescriptionId prescriptionId, PatientId patientId,
        @Nullable PractitionerId practitionerId, @Nullable CheckupId checkupId, MedicationOrder order,
        @Nullable AlertOverride override) implements AboutPatient, InvolvesPractitioner, InvolvesCheckup {}
