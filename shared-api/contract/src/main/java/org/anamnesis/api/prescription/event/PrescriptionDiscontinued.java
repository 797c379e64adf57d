package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.axonframework.serialization.Revision;

/**
 * The prescription was stopped for good.
 *
 * @param prescriptionId the prescription
 * @param patientId      the patient
 * @param reason         why, in the words of who decided
 */
@Revision("1")
public record PrescriptionDiscontinued(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
        @PersonalData(CLINICAL) String reason) implements PrescriptionEvent {}
