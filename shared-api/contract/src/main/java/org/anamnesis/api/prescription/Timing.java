package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.api.scheduling.Weekday;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.jspecify.annotations.Nullable;

/**
 * How often something is taken, and when. Frequency and period always tell how often by themselves; days and times of
 * day only say when: once a week on Monday is one in a week, never one in a day. Source: FHIR R4
 * {@code Timing.repeat}.
 *
 * @param frequency how often within each period, all days and times of day together
 * @param period    within which time; in weeks where days of the week are named
 * @param dayOfWeek only on these days; empty for any day
 * @param timeOfDay at these times of the day, by the patient's clock; empty where that is left open
 * @param when      at these events of the day; empty where that is left open
 * @param count     how often in all, where it is to end
 */
public record Timing(@NotNull @Min(1) @Max(1000) Integer frequency, @NotNull @Valid Span period,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 7) List<@NotNull Weekday> dayOfWeek,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 24) List<@NotNull LocalTime> timeOfDay,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 24) List<@NotNull EventTiming> when,
        @Min(1) @Max(10_000) @Nullable Integer count) {

    private static final Set<UnitOfTime> BELOW_A_DAY = Set.of(UnitOfTime.SECOND, UnitOfTime.MINUTE, UnitOfTime.HOUR);

    /** Absent lists are empty ones. */
    public Timing {
        dayOfWeek = Lists.orEmpty(dayOfWeek);
        timeOfDay = Lists.orEmpty(timeOfDay);
        when = Lists.orEmpty(when);
    }

    /** So often within each period, whenever that is. */
    public static Timing of(Integer frequency, Span period) {
        return new Timing(frequency, period, List.of(), List.of(), List.of(), null);
    }

    /** Whether days of the week, if any, agree with frequency and period: as often on each of them. */
    @JsonIgnore
    @AssertTrue(message = "needs a period in weeks and a frequency that is a multiple of the days of the week")
    public boolean isOnItsDays() {
        return dayOfWeek.isEmpty() || isSaid() && period.unit() == UnitOfTime.WEEK && areDistinct(dayOfWeek)
                && frequency % dayOfWeek.size() == 0;
    }

    /** Whether times or events of the day, if any, agree with frequency and period: as often as there are of them. */
    @JsonIgnore
    @AssertTrue(message = "needs either times of day or events, a period in days or longer, and as high a frequency")
    public boolean isAtItsTimes() {
        if (timeOfDay.isEmpty() && when.isEmpty()) {
            return true;
        }
        int days = Math.max(1, dayOfWeek.size());
        return isSaid() && !BELOW_A_DAY.contains(period.unit()) && areDistinct(timeOfDay) && areDistinct(when)
                && (when.isEmpty()
                        ? frequency == timeOfDay.size() * days
                        : timeOfDay.isEmpty() && frequency % (when.size() * days) == 0);
    }

    /** Absent parts are named by their own constraints. */
    private boolean isSaid() {
        return frequency != null && period != null && period.unit() != null;
    }

    private static boolean areDistinct(List<?> list) {
        return new HashSet<>(list).size() == list.size();
    }
}
