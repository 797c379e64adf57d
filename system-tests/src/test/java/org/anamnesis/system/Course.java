package org.anamnesis.system;

/** How a visit goes. */
enum Course {
    /** The patient comes; the invoice is issued and paid. */
    KEPT,
    /** Moved once, then kept. */
    MOVED,
    /** Cancelled by the practice, which costs nothing. */
    CANCELLED_IN_TIME,
    /** Cancelled by the patient at short notice. */
    CANCELLED_LATE,
    /** The patient does not come. */
    MISSED,
    /** The patient is still awaited at the end: whatever was due of reminders must have come. */
    AWAITED;

    /** Half are kept, the others share the rest. */
    static Course of(int number) {
        return switch (number % 12) {
            case 0, 1, 2, 3, 4, 5 -> KEPT;
            case 6, 7 -> MOVED;
            case 8 -> CANCELLED_IN_TIME;
            case 9 -> CANCELLED_LATE;
            case 10 -> MISSED;
            default -> AWAITED;
        };
    }
}
