package org.anamnesis.api.billing.command;

import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * States that somebody else pays a part.
 *
 * @param billingAccountId the account
 * @param coverage         who, and how much
 */
public record AddCoverage(@TargetAggregateIdentifier BillingAccountId billingAccountId, PatientId patientId,
        CoverageId coverageId, Coverage coverage) implements AboutPatient {}
