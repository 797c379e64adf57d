package org.anamnesis.plumbing.calendar;

/** Whether a practitioner can see somebody at a time, as far as hours, holidays and time off tell. */
public enum Verdict {
    /** It lies within working hours. */
    OPEN,
    /** Nobody stated working hours for that day. */
    NO_HOURS,
    /** It lies outside the working hours, or reaches out of them. */
    CLOSED,
    /** It would lie within working hours, but they do not hold on public holidays. */
    PUBLIC_HOLIDAY,
    /** It lies within working hours, but touches time off. */
    OFF
}
