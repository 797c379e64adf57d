package org.anamnesis.command.safety;

import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.CodeableConcept;

public record ActiveMedication(PatientId patientId, PrescriptionId prescriptionId, CodeableConcept medication) {}
