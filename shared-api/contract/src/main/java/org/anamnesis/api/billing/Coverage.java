package org.anamnesis.api.billing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody else pays a part of what a patient is charged. Source: FHIR R4 {@code Coverage}.
 *
 * @param payer      who pays; an organization
 * @param insuredId  by which number the payer knows the patient
 * @param share      how much; absent only in history that was brought in, and then nothing is split
 * @param validFrom  the first day of service that it covers
 * @param validUntil the last day of service that it covers; absent while it goes on
 */
public record Coverage(@NotNull @Valid Payer payer, @Valid @Nullable InsuredId insuredId, @Valid @Nullable Share share,
        @NotNull LocalDate validFrom, @Nullable LocalDate validUntil) {}
