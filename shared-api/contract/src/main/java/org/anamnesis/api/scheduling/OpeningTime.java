package org.anamnesis.api.scheduling;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;

/**
 * Hours at which a practitioner sees patients every week, in the tenant's local time. Hours that meet at midnight are
 * one stretch, whether they are stated in one or in two.
 *
 * @param day   the day on which they begin
 * @param from  the beginning, included
 * @param until the end, excluded; on the next day where it is not after the beginning, so that 00:00 is the midnight at
 *              which the day ends
 */
public record OpeningTime(@NotNull Weekday day, @NotNull LocalTime from, @NotNull LocalTime until) {}
