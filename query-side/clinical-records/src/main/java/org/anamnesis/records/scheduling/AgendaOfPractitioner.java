package org.anamnesis.records.scheduling;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Days;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a practitioner's days look like.
 *
 * @param from the first day, in the tenant's time zone; absent for today
 * @param to   the last day; absent for the first only
 */
public record AgendaOfPractitioner(String tenant, PractitionerId practitionerId, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** How many days may be asked for. */
    static final int DAYS = 31;

    /** The days asked for, given the day it is where the tenant is. */
    Days days(LocalDate today) {
        LocalDate first = from == null ? today : from;
        return Days.of(first, to == null ? first : to, DAYS);
    }

    /**
     * The days.
     *
     * @param practitioner    whose
     * @param timeZone        the tenant's, in which they are days
     * @param scheduleVersion the version of the schedule, to match when a time off is taken back; absent while there is
     *                        none
     * @param asOf            up to when the record is read
     * @param incomplete      events of the tenant, about whichever patient, that could not be applied
     */
    public record Agenda(Appointment.Practitioner practitioner, @Schema(example = "Europe/Berlin") String timeZone,
            List<Day> days, @Schema(example = "4") @Nullable Long scheduleVersion, AsOf asOf, long incomplete) {}

    /**
     * A day.
     *
     * @param publicHoliday whether it is one, where the tenant is
     * @param workingHours  when patients are seen, as hours, holidays and time off leave it
     * @param timeOff       the time off that touches it
     * @param appointments  the appointments that touch it, cancelled and missed ones too, in order
     */
    public record Day(LocalDate day, boolean publicHoliday, List<Slot> workingHours, List<TimeOff> timeOff,
            List<Appointment> appointments) {}
}
