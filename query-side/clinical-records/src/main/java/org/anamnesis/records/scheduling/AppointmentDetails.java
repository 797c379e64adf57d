package org.anamnesis.records.scheduling;

import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/** What was booked, as it lies in a row. */
record AppointmentDetails(Slot slot, @Nullable CodeableConcept reason, @Nullable String notes) {

    static AppointmentDetails of(AppointmentBooked it) {
        return new AppointmentDetails(it.slot(), it.reason(), it.notes());
    }

    static AppointmentDetails of(AppointmentRescheduled it) {
        return new AppointmentDetails(it.slot(), it.reason(), it.notes());
    }
}
