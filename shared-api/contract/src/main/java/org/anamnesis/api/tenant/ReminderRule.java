package org.anamnesis.api.tenant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How long before an appointment it is reminded of, and how.
 *
 * @param leadMinutes how many minutes before the start, at most 90 days
 * @param channel     by what means
 */
public record ReminderRule(@NotNull @Min(1) @Max(129_600) Integer leadMinutes, @NotNull ReminderChannel channel) {}
