package org.anamnesis.api.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Money;
import org.anamnesis.api.value.Occurred;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in for an invoice. Source: FHIR R4 {@code PaymentNotice}.
 *
 * @param amount    how much, more than nothing
 * @param reference by which it is found on a statement of account; unique in the tenant
 * @param method    how
 * @param received  when
 * @param payer     who paid, where it is known
 * @param original  the amount before it was rounded to the minor unit; only in history that was brought in with more
 *                  decimals
 */
public record Payment(@NotNull @Valid Money amount, @NotBlank @Size(max = 100) String reference,
        @NotNull PaymentMethod method, @NotNull @Occurred ClinicalTime received, @Valid @Nullable Payer payer,
        @Nullable BigDecimal original) {}
