package org.anamnesis.plumbing.refusal;

import org.anamnesis.api.RefusalCode;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What every aggregate asks of every command before it decides: the same tenant, and the version the caller saw. */
public final class Guard {

    /** Metadata key of the version a caller expects, a number; set from {@code If-Match}, never stored. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private Guard() {}

    /**
     * Lets the command through to its handler and answers the aggregate's version afterwards.
     *
     * @param tenant  the aggregate's tenant, {@code null} while it does not exist yet
     * @param unknown the refusal for another tenant's record, the same as for one that does not exist
     */
    public static Object pass(@Nullable String tenant, CommandMessage<?> command, InterceptorChain chain,
            RefusalCode unknown) throws Exception {
        if (tenant != null && !tenant.equals(command.getMetaData().get(MetadataKey.TENANT))) {
            throw new CommandRefused(unknown);
        }
        Object expected = command.getMetaData().get(EXPECTED_VERSION);
        if (tenant != null && expected != null && (Long) expected != AggregateLifecycle.getVersion()) {
            throw new VersionMismatch();
        }
        chain.proceed();
        return AggregateLifecycle.getVersion();
    }
}
