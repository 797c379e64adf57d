package org.anamnesis.command.reminder;

/** What became of a message that was handed out. */
enum Delivery {
    /** Who brings it took it. */
    TAKEN,
    /** It will not be taken, however often it is tried. */
    REJECTED,
    /** Nobody knows where to send it. */
    NO_ADDRESS,
    /** It was not taken, or nobody knows whether it was: it is to be tried again, under the same id. */
    FAILED
}
