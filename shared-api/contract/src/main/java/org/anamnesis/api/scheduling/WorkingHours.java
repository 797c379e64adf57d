package org.anamnesis.api.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.value.Lists;
import org.jspecify.annotations.Nullable;

/**
 * When a practitioner sees patients. Source: FHIR R4 {@code PractitionerRole.availableTime}.
 *
 * @param validFrom        the first day on which these hours hold; what held before holds until then
 * @param week             the hours; none on a day that is not named
 * @param onPublicHolidays whether they hold on public holidays too; absent means no
 */
public record WorkingHours(@NotNull LocalDate validFrom, @Size(max = 50) List<@NotNull @Valid OpeningTime> week,
        @Nullable Boolean onPublicHolidays) {

    /** Absent lists are empty ones. */
    public WorkingHours {
        week = Lists.orEmpty(week);
    }
}
