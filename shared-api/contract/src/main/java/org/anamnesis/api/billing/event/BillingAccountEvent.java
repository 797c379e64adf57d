package org.anamnesis.api.billing.event;

import static org.anamnesis.api.classification.PersonalData.Kind.IDENTITY;

import java.time.LocalDate;
import org.anamnesis.api.EventName;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.serialization.Revision;

/** Everything that can happen to a billing account. */
public sealed interface BillingAccountEvent extends AboutPatient {

    /** The account it is about. */
    BillingAccountId billingAccountId();

    /**
     * A patient got a billing account.
     *
     * @param billingAccountId the account
     * @param payer            who pays
     */
    @EventName("billing-account.opened")
    @Revision("1")
    record BillingAccountOpened(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
            @PersonalData(IDENTITY) Payer payer) implements BillingAccountEvent {}

    /**
     * Somebody else pays from now on.
     *
     * @param billingAccountId the account
     * @param payer            who pays
     */
    @EventName("billing-account.payer-assigned")
    @Revision("1")
    record PayerAssigned(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
            @PersonalData(IDENTITY) Payer payer) implements BillingAccountEvent {}

    /**
     * Somebody else pays a part.
     *
     * @param billingAccountId the account
     * @param coverage         who, and how much
     */
    @EventName("billing-account.coverage-added")
    @Revision("1")
    record CoverageAdded(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
            @NotPersonal CoverageId coverageId,
            @PersonalData(IDENTITY) Coverage coverage) implements BillingAccountEvent {}

    /**
     * A coverage ended.
     *
     * @param billingAccountId the account
     * @param validUntil       the last day of service that it covers
     * @param reason           why
     */
    @EventName("billing-account.coverage-ended")
    @Revision("1")
    record CoverageEnded(@NotPersonal BillingAccountId billingAccountId, @NotPersonal PatientId patientId,
            @NotPersonal CoverageId coverageId, @PersonalData(IDENTITY) LocalDate validUntil,
            @PersonalData(IDENTITY) String reason) implements BillingAccountEvent {}
}
