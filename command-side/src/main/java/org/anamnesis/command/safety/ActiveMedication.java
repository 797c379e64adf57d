package org.anamnesis.command.safety;

import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;

/**
 * A medication that is taken.
 *
 * @param patientId on whose record: the patient's own or a linked one
 */
public record ActiveMedication(PatientId patientId, PrescriptionId prescriptionId, Medicine medicine) {}
