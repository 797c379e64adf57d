package org.anamnesis.api.scheduling;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * Hours at which a practitioner sees patients on one day of every week, in the tenant's local time.
 *
 * @param from  the beginning, included
 * @param until the end, excluded; 00:00 is the end of the day
 */
public record OpeningTime(@NotNull Weekday day, @NotNull LocalTime from, @NotNull LocalTime until) {}
