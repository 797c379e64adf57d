package org.anamnesis.api.billing.command;

import java.time.LocalDate;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.patient.PatientId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Ends a coverage.
 *
 * @param billingAccountId the account
 * @param validUntil       the last day of service that it covers
 * @param reason           why
 */
public record EndCoverage(@TargetAggregateIdentifier BillingAccountId billingAccountId, PatientId patientId,
        CoverageId coverageId, LocalDate validUntil, String reason) implements AboutPatient {}
