package org.anamnesis.api.scheduling;

import org.anamnesis.api.RefusalCode;

/** Why a command on appointments or schedules was refused. */
public enum SchedulingRefusal implements RefusalCode {
    APPOINTMENT_UNKNOWN(Kind.UNKNOWN, "No such appointment of this patient is known here."),
    START_NOT_IN_FUTURE(Kind.CONFLICT, "An appointment starts in the future."),
    TOO_FAR_AHEAD(Kind.CONFLICT, "An appointment starts within two years."),
    END_MISSING(Kind.INVALID, "An appointment needs an end or a visit type."),
    END_NOT_AFTER_START(Kind.INVALID, "An appointment takes at least a second and at most a day."),
    NO_WORKING_HOURS(Kind.CONFLICT, "The practitioner has no working hours yet."),
    OUTSIDE_WORKING_HOURS(Kind.CONFLICT, "The practitioner does not work then."),
    PUBLIC_HOLIDAY(Kind.CONFLICT, "It is a public holiday, on which the practitioner does not work."),
    PRACTITIONER_OFF(Kind.CONFLICT, "The practitioner has time off then."),
    PRACTITIONER_BOOKED(Kind.CONFLICT, "The practitioner has another appointment then."),
    PATIENT_BOOKED(Kind.CONFLICT, "The patient has another appointment then."),
    ROOM_BOOKED(Kind.CONFLICT, "The room is taken then."),
    SPECIALTY_MISSING(Kind.CONFLICT, "The practitioner is not trained in what the visit type needs."),
    APPOINTMENT_CANCELLED(Kind.CONFLICT, "The appointment was cancelled."),
    APPOINTMENT_MISSED(Kind.CONFLICT, "The patient did not come to the appointment."),
    APPOINTMENT_FULFILLED(Kind.CONFLICT, "The appointment led to a checkup that was completed."),
    ALREADY_CHECKED_IN(Kind.CONFLICT, "The patient has come already."),
    APPOINTMENT_NOT_STARTED(Kind.CONFLICT, "Only after the start can it be said that the patient did not come."),
    APPOINTMENT_HAS_CHECKUP(Kind.CONFLICT, "The appointment has led to another checkup."),
    VISIT_TYPE_UNKNOWN(Kind.UNKNOWN, "No such visit type is known here."),
    VISIT_TYPE_RETIRED(Kind.CONFLICT, "The visit type is out of use."),
    ROOM_UNKNOWN(Kind.UNKNOWN, "No such room is known here."),
    ROOM_CLOSED(Kind.CONFLICT, "The room is out of use."),
    HOURS_OVERLAP(Kind.INVALID, "The hours of a week must not overlap, nor end when they start."),
    TIME_OFF_UNKNOWN(Kind.UNKNOWN, "No such time off is known here."),
    TIME_OFF_CANCELLED(Kind.CONFLICT, "The time off was taken back."),
    REMINDER_UNKNOWN(Kind.UNKNOWN, "No such reminder was tried."),
    ENTRY_UNKNOWN(Kind.UNKNOWN, "No such entry of this patient is on the waiting list."),
    ENTRY_CLOSED(Kind.CONFLICT, "The waiting has ended."),
    OFFER_UNKNOWN(Kind.UNKNOWN, "No such offer was made."),
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
