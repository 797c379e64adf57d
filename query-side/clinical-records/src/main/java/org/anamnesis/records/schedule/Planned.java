package org.anamnesis.records.schedule;

import org.anamnesis.api.scheduling.Slot;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentBooked;
import org.anamnesis.api.scheduling.event.BookingEvent.AppointmentRescheduled;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/** What was booked, as it lies in a row. */
record Planned(Slot slot, @Nullable CodeableConcept reason, @Nullable String notes) {

    static Planned of(AppointmentBooked it) {
        return new Planned(it.slot(), it.reason(), it.notes());
    }

    static Planned of(AppointmentRescheduled it) {
        return new Planned(it.slot(), it.reason(), it.notes());
    }
}
