package org.anamnesis.plumbing.id;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id that this thread has just made for what its request makes. Until the request is answered nobody else knows it,
 * so nothing can be recorded under it yet and nobody need look.
 */
public final class NewId {

    private static final ThreadLocal<@Nullable UUID> MADE = new ThreadLocal<>();

    private NewId() {}

    /** Makes one, see {@link Ids#next()}. */
    public static UUID make() {
        UUID id = Ids.next();
        MADE.set(id);
        return id;
    }

    /** Whether this is the one made last, asked for the first time: a second try may meet what the first recorded. */
    public static boolean isUnused(String id) {
        UUID made = MADE.get();
        if (made == null || !made.toString().equals(id)) {
            return false;
        }
        forget();
        return true;
    }

    /** Something may be recorded under it from now on. */
    public static void forget() {
        MADE.remove();
    }
}
