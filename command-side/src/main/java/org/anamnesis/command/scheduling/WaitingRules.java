package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.scheduling.WaitingWish;
import org.anamnesis.plumbing.command.CommandRefused;
import org.jspecify.annotations.Nullable;

/** The rules of waiting for a slot, in the order in which they are asked. */
final class WaitingRules {

    private static final List<BookingRule<WaitingWish>> IN_ORDER = List.of(
            BookingRules::patientIsActive,
            WaitingRules::patientIsAlive,
            WaitingRules::visitTypeIsInUse,
            WaitingRules::practitionerIsActive,
            WaitingRules::practitionerIsTrained,
            WaitingRules::lastDayIsNotOver);

    private WaitingRules() {}

    /** Lets the patient wait, or refuses. */
    static void admit(WaitingWish wish, BookingFacts facts) {
        BookingRule.check(IN_ORDER, wish, facts);
    }

    private static @Nullable CommandRefused patientIsAlive(WaitingWish wish, BookingFacts facts) {
        return BookingRules.patientIsAlive(facts, "");
    }

    private static @Nullable CommandRefused visitTypeIsInUse(WaitingWish wish, BookingFacts facts) {
        return BookingRules.visitTypeIsInUse(facts, "wish.visitTypeId");
    }

    private static @Nullable CommandRefused practitionerIsActive(WaitingWish wish, BookingFacts facts) {
        return wish.practitionerId() == null
                ? null
                : BookingRules.practitionerIsActive(facts, "wish.practitionerId");
    }

    private static @Nullable CommandRefused practitionerIsTrained(WaitingWish wish, BookingFacts facts) {
        return wish.practitionerId() == null
                ? null
                : BookingRules.practitionerIsTrained(facts, "wish.practitionerId");
    }

    private static @Nullable CommandRefused lastDayIsNotOver(WaitingWish wish, BookingFacts facts) {
        return wish.latest().isBefore(facts.tenant().today())
                ? new CommandRefused(SchedulingRefusal.START_NOT_IN_FUTURE, "wish.latest")
                : null;
    }
}
