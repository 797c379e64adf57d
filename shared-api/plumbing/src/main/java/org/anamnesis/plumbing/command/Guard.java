package org.anamnesis.plumbing.command;

import java.util.List;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What every aggregate asks of every command before it decides: the same tenant, and the version the caller saw. */
public final class Guard {

    /** Metadata key of the version a caller expects, a number; set from {@code If-Match}, never stored. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /**
     * Metadata key of a request that may be a repeat; set where it came with an {@code Idempotency-Key}, never stored.
     */
    public static final String REPEATABLE = "repeatable";

    /** Where the unit of work keeps which version of the aggregate decided, a number. */
    public static final String DECIDING_VERSION = Guard.class.getName() + ".version";

    private static final String WARNINGS = Guard.class.getName() + ".warnings";

    private Guard() {}

    /**
     * Lets the command through to its handler and answers what came of it.
     *
     * @param tenant  the aggregate's tenant, {@code null} while it does not exist yet
     * @param unknown the refusal for another tenant's record, the same as for one that does not exist
     */
    public static CommandResult pass(@Nullable String tenant, CommandMessage<?> command, InterceptorChain chain,
            RefusalCode unknown) throws Exception {
        Long before = AggregateLifecycle.getVersion();
        CurrentUnitOfWork.get().resources().put(DECIDING_VERSION, before == null ? -1L : before);
        if (tenant != null && !tenant.equals(command.getMetaData().get(MetadataKey.TENANT))) {
            throw new CommandRefused(unknown);
        }
        Object expected = command.getMetaData().get(EXPECTED_VERSION);
        if (tenant != null && expected != null && !expected.equals(before)) {
            return repeated(command, chain, before);
        }
        Object answer = chain.proceed();
        Long after = AggregateLifecycle.getVersion();
        return new CommandResult(after, after - (before == null ? -1 : before),
                CurrentUnitOfWork.get().getOrDefaultResource(WARNINGS, List.of()), answer);
    }

    /** Keeps for the answer what to doubt in the fact that the command in hand has just applied. */
    public static void warn(List<Warning> warnings) {
        CurrentUnitOfWork.get().resources().put(WARNINGS, warnings);
    }

    /** The record moved on; only the very request that moved it, sent again, is let pass, for it changes nothing. */
    private static CommandResult repeated(CommandMessage<?> command, InterceptorChain chain, @Nullable Long before)
            throws Exception {
        boolean sawMore = before == null || (Long) command.getMetaData().get(EXPECTED_VERSION) > before;
        if (sawMore || !command.getMetaData().containsKey(REPEATABLE)) {
            throw new VersionMismatch();
        }
        // However old this copy is: a repeat is one, and anything else is a mismatch.
        CurrentUnitOfWork.get().resources().put(DECIDING_VERSION, Long.MAX_VALUE);
        try {
            Object answer = chain.proceed();
            if (AggregateLifecycle.getVersion().equals(before)) {
                return new CommandResult(before, 0, List.of(), answer);
            }
        } catch (CommandRefused asThingsStandNow) {
            // That the record moved on says more.
        }
        throw new VersionMismatch();
    }
}
