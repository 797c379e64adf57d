package org.anamnesis.api.scheduling;

import org.anamnesis.api.RefusalCode;

/** Why a command on appointments or schedules was refused. */
public enum SchedulingRefusal implements RefusalCode {
    /** No such appointment of this patient in this tenant. */
    APPOINTMENT_UNKNOWN(Kind.UNKNOWN, "No such appointment of this patient is known here."),
    /** The start has passed. */
    START_NOT_IN_FUTURE(Kind.CONFLICT, "An appointment starts in the future."),
    /** Nobody plans so far. */
    TOO_FAR_AHEAD(Kind.CONFLICT, "An appointment starts within two years."),
    /** Nothing says how long it takes. */
    END_MISSING(Kind.INVALID, "An appointment needs an end or a visit type."),
    /** The end comes too early or too late. */
    END_NOT_AFTER_START(Kind.INVALID, "An appointment takes at least a second and at most a day."),
    /** Nobody stated when the practitioner works. */
    NO_WORKING_HOURS(Kind.CONFLICT, "The practitioner has no working hours yet."),
    /** It does not lie within working hours. */
    OUTSIDE_WORKING_HOURS(Kind.CONFLICT, "The practitioner does not work then."),
    /** The day is a public holiday. */
    PUBLIC_HOLIDAY(Kind.CONFLICT, "It is a public holiday, on which the practitioner does not work."),
    /** The practitioner has time off. */
    PRACTITIONER_OFF(Kind.CONFLICT, "The practitioner has time off then."),
    /** No two appointments of a practitioner overlap. */
    PRACTITIONER_BOOKED(Kind.CONFLICT, "The practitioner has another appointment then."),
    /** No two appointments of a patient overlap. */
    PATIENT_BOOKED(Kind.CONFLICT, "The patient has another appointment then."),
    /** No two appointments in a room overlap. */
    ROOM_BOOKED(Kind.CONFLICT, "The room is taken then."),
    /** The visit type asks for another specialty. */
    SPECIALTY_MISSING(Kind.CONFLICT, "The practitioner is not trained in what the visit type needs."),
    /** It was cancelled. */
    APPOINTMENT_CANCELLED(Kind.CONFLICT, "The appointment was cancelled."),
    /** It was marked as missed. */
    APPOINTMENT_MISSED(Kind.CONFLICT, "The patient did not come to the appointment."),
    /** It is over. */
    APPOINTMENT_FULFILLED(Kind.CONFLICT, "The appointment led to a checkup that was completed."),
    /** What only suits who is awaited comes too late. */
    ALREADY_CHECKED_IN(Kind.CONFLICT, "The patient has come already."),
    /** It is too early to say so. */
    APPOINTMENT_NOT_STARTED(Kind.CONFLICT, "Only after the start can it be said that the patient did not come."),
    /** One appointment leads to one checkup. */
    APPOINTMENT_HAS_CHECKUP(Kind.CONFLICT, "The appointment has led to another checkup."),
    /** No such visit type in this tenant. */
    VISIT_TYPE_UNKNOWN(Kind.UNKNOWN, "No such visit type is known here."),
    /** It was retired. */
    VISIT_TYPE_RETIRED(Kind.CONFLICT, "The visit type is out of use."),
    /** No such room in this tenant. */
    ROOM_UNKNOWN(Kind.UNKNOWN, "No such room is known here."),
    /** It was closed. */
    ROOM_CLOSED(Kind.CONFLICT, "The room is out of use."),
    /** The week contradicts itself. */
    HOURS_OVERLAP(Kind.INVALID, "The hours of a day must not overlap and end after they start."),
    /** No such time off in this schedule. */
    TIME_OFF_UNKNOWN(Kind.UNKNOWN, "No such time off is known here."),
    /** It was taken back before. */
    TIME_OFF_CANCELLED(Kind.CONFLICT, "The time off was taken back."),
    /** No such reminder of this appointment. */
    REMINDER_UNKNOWN(Kind.UNKNOWN, "No such reminder was tried."),
    /** No such entry of this patient in this tenant. */
    ENTRY_UNKNOWN(Kind.UNKNOWN, "No such entry of this patient is on the waiting list."),
    /** The entry was closed before. */
    ENTRY_CLOSED(Kind.CONFLICT, "The waiting has ended."),
    /** No such offer to this entry. */
    OFFER_UNKNOWN(Kind.UNKNOWN, "No such offer was made."),
    /** The id was used before, for something else. */
    DIFFERENT_CONTENT(Kind.CONFLICT, "The id was used before with other content.");

    private final Kind kind;
    private final String sentence;

    SchedulingRefusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
