package org.anamnesis.records.scheduling;

import java.util.List;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks which appointments to come are of patients who died after they were booked, the earliest first.
 *
 * @param paging which page
 */
public record AppointmentsOfDeceased(String tenant, Paging paging) {

    /**
     * A page of the worklist.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Appointments(List<Appointment> appointments, @Nullable String next, AsOf asOf, long incomplete) {}
}
