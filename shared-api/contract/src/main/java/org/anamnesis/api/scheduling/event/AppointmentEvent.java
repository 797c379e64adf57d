package org.anamnesis.api.scheduling.event;

import org.anamnesis.api.patient.AboutPatient;
import org.anamnesis.api.scheduling.AppointmentId;

/** Everything that can happen to an appointment. */
public sealed interface AppointmentEvent extends AboutPatient
        permits BookingEvent, ReminderEvent {

    /** The appointment it is about. */
    AppointmentId appointmentId();
}
