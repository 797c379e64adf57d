package org.anamnesis.api.prescription.event;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.serialization.Revision;

/**
 * The prescription ran its course.
 *
 * @param prescriptionId the prescription
 * @param patientId      the patient
 */
@Revision("1")
public record PrescriptionCompleted(@NotPersonal PrescriptionId prescriptionId,
        @NotPersonal PatientId patientId) implements PrescriptionEvent {}
