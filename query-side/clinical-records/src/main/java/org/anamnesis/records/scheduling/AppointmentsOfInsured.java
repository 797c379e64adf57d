package org.anamnesis.records.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Days;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the appointments of whom insurers know by a number, the earliest first.
 *
 * @param country the country whose insurers know the person so; absent for the tenant's own
 * @param value   the number
 * @param from    the first day; absent for today
 * @param to      the last day; absent for a year ahead
 * @param paging  which page
 */
public record AppointmentsOfInsured(String tenant, @Nullable String country, String value, @Nullable LocalDate from,
        @Nullable LocalDate to, Paging paging) {

    /** How many days may be asked for. */
    static final int DAYS = 366;

    /** The days asked for, given the day it is where the tenant is. */
    Days days(LocalDate today) {
        LocalDate first = from == null ? today : from;
        return Days.of(first, to, DAYS, DAYS);
    }

    /**
     * A page of appointments.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Appointments(List<Appointment> appointments, @Nullable String next, AsOf asOf, long incomplete) {}
}
