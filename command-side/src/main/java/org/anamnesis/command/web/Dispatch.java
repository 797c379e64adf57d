package org.anamnesis.command.web;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.command.CommandResult;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.id.Ids;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The one way by which commands are sent: it says who, where and why, and tries again when another node was faster. */
@Component
public record Dispatch(CommandGateway gateway) {

    private static final int TRIES = 4;
    /** Deadlock detected, serialization failure. */
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40P01", "40001");
    /** Axon Server says so of a sequence number that is taken; its connector does not make it a concurrency failure. */
    private static final String AXON_SERVER_SEQUENCE_TAKEN = "AXONIQ-2000";

    /**
     * Sends a live command and answers all that came of it.
     *
     * @param ifMatch the version of the aggregate that the command means, where it means one
     * @throws org.anamnesis.plumbing.command.VersionMismatch if the aggregate moved on
     */
    public CommandResult decide(Caller caller, @Nullable IfMatch ifMatch, Object command) {
        Map<String, Object> metadata = caller.metadata(Origin.LIVE, Ids.next().toString());
        if (ifMatch != null) {
            metadata.put(Guard.EXPECTED_VERSION, ifMatch.version());
        }
        if (ifMatch != null && ifMatch.repeatable()) {
            metadata.put(Guard.REPEATABLE, true);
        }
        return dispatch(command, metadata);
    }

    /** Sends a command that brings history in; everything of one import shares its correlation id. */
    public CommandResult sendImported(Caller caller, String correlationId, Object command) {
        return dispatch(command, caller.metadata(Origin.IMPORT, correlationId));
    }

    /** Sends a command on behalf of an automation, and answers all that came of it. */
    public CommandResult sendAutomatically(Map<String, Object> metadata, Object command) {
        return dispatch(command, metadata);
    }

    private CommandResult dispatch(Object command, Map<String, Object> metadata) {
        for (int attempt = 1;; attempt++) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command, new HashMap<>(metadata)));
            } catch (RuntimeException failed) {
                if (attempt == TRIES || !otherWasFaster(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** The framework hides what the database said of an append within an exception of its own. */
    private static boolean deadlocked(@Nullable Throwable failed) {
        return failed != null && (failed instanceof SQLException database
                && LOST_TO_ANOTHER.contains(String.valueOf(database.getSQLState())) || deadlocked(failed.getCause()));
    }

    /**
     * Another thread or node appended first, or the two waited for each other's locks; the next try sees its events.
     */
    private static boolean otherWasFaster(RuntimeException failed) {
        return failed instanceof ConcurrencyException || failed instanceof AggregateStreamCreationException
                || failed instanceof ConcurrencyFailureException
                || deadlocked(failed) || String.valueOf(failed.getMessage()).contains(AXON_SERVER_SEQUENCE_TAKEN);
    }
}
