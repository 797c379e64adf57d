package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/**
 * A patient got a billing account.
 *
 * @param billingAccountId the account
 * @param patientId        the patient
 * @param payer            who pays
 */
@Revision("1")
public record BillingAccountOpened(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
        @PersonalData(IDENTITY) Payer payer) implements BillingAccountEvent {}
