package org.anamnesis.api.prescription.command;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.InvolvesPractitioner;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a prescription go on under new terms, checked for safety anew.
 *
 * @param practitionerId who renews
 * @param renewal        the new terms
 * @param override       what the prescriber overrides of the safety check
 */
public record RenewPrescription(@TargetAggregateIdentifier PrescriptionId prescriptionId, PatientId patientId,
        RenewalId renewalId, @Nullable PractitionerId practitionerId, Renewal renewal,
        @Nullable AlertOverride override) implements AboutPatient, InvolvesPractitioner {}
