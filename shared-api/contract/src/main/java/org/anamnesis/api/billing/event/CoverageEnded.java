package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.time.LocalDate;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * A coverage ended.
 *
 * @param billingAccountId the account
 * @param patientId        the patient
 * @param coverageId       the coverage
 * @param validUntil       the last day of service that it covers
 * @param reason           why
 */
@Revision("1")
public record CoverageEnded(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
        @NotPersonal CoverageId coverageId, @PersonalData(IDENTITY) LocalDate validUntil,
        @PersonalData(IDENTITY) String reason) implements BillingAccountEvent {}
