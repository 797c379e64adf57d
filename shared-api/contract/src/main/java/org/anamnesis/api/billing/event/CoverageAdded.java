package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * Somebody else pays a part.
 *
 * @param billingAccountId the account
 * @param patientId        the patient
 * @param coverageId       the coverage
 * @param coverage         who, and how much
 */
@Revision("1")
public record CoverageAdded(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
        @NotPersonal CoverageId coverageId, @PersonalData(IDENTITY) Coverage coverage) implements BillingAccountEvent {}
