package org.anamnesis.api.timeline;

import org.anamnesis.api.patient.AboutPatient;

/** An event that has a place in the patient's timeline. Of bookings, money and reminders, timelines say nothing. */
public interface ClinicalEvent extends AboutPatient {

    /** What a timeline shows of it. It is derived from the event and no part of its JSON. */
    Moment moment();
}
