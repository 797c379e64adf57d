package org.anamnesis.api.value;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is called, numbered or reached by: it has a use, and a time in which it is used. Here alone is decided
 * which of several are of today, and in which order they are taken: nobody is addressed by a former name or written to
 * at a former address. Source: the value sets {@code name-use}, {@code identifier-use}, {@code contact-point-use} and
 * {@code address-use} of FHIR R4.
 */
public sealed interface InUse permits HumanName, Identifier, ContactPoint, Address {

    /** The preferred first: by rank, then official, usual, any other, and what only stands in, such as a nickname. */
    Comparator<InUse> BY_PREFERENCE = Comparator.comparing(InUse::rank).thenComparing(InUse::order);

    /** What it is used for; {@code old} and {@code maiden} say that it no longer is. */
    @Nullable
    String use();

    /** When it is used; always, where that is absent. */
    @Nullable
    Period period();

    /** Whether it is used at a moment. */
    default boolean isCurrent(Instant now) {
        return !isFormer(now) && !isToCome(this, now);
    }

    /** Whether it is no longer used at a moment, by its use or by the end of its period. */
    default boolean isFormer(Instant now) {
        return "old".equals(use()) || "maiden".equals(use()) || period() != null && period().hasEnded(now);
    }

    private static boolean isToCome(InUse one, Instant now) {
        return one.period() != null && !one.period().hasBegun(now);
    }

    /**
     * All of them: those of today, those to come, and the former ones last; of each the preferred first, and those that
     * are alike as they were given.
     */
    static <T extends InUse> List<T> inOrder(List<T> all, Instant now) {
        return all.stream().sorted(Comparator.comparing((T one) -> one.isFormer(now))
                .thenComparing(one -> isToCome(one, now)).thenComparing(BY_PREFERENCE)).toList();
    }

    /** Those of today, in order. */
    static <T extends InUse> List<T> current(List<T> all, Instant now) {
        return inOrder(all, now).stream().filter(one -> one.isCurrent(now)).toList();
    }

    /** The former ones, in order. */
    static <T extends InUse> List<T> former(List<T> all, Instant now) {
        return inOrder(all, now).stream().filter(one -> one.isFormer(now)).toList();
    }

    private static int rank(InUse one) {
        return one instanceof ContactPoint(_, _, _, Integer rank, _) && rank != null ? rank : Integer.MAX_VALUE;
    }

    private static int order(InUse one) {
        return switch (one.use()) {
            case "official" -> 0;
            case "usual" -> 1;
            case "nickname", "anonymous", "secondary", "temp" -> 3;
            case null, default -> 2;
        };
    }
}
