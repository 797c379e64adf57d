package org.anamnesis.command.web;

import java.net.URI;
import java.util.function.Function;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.command.CommandResult;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/**
 * Sends the command that a request means, and answers: seldom more than where the thing is and which version of the
 * record holds it.
 */
@Component
public record Writes(Dispatch dispatch, CommandTargetResolver target) {

    /** Names aggregate and version, to be handed to the query side in {@code Anamnesis-Await}. */
    private static final String WRITTEN = "Anamnesis-Written";

    /** 204: something was changed. */
    public ResponseEntity<Void> change(Caller caller, Object command) {
        return change(caller, null, command);
    }

    /** 204: something was changed, in the version that is meant. */
    public ResponseEntity<Void> change(Caller caller, @Nullable IfMatch ifMatch, Object command) {
        return written(ResponseEntity.status(HttpStatus.NO_CONTENT), command, dispatch.decide(caller, ifMatch, command))
                .build();
    }

    /** 201: something was made. */
    public ResponseEntity<Void> create(Caller caller, String location, Object command) {
        return create(caller, null, location, command);
    }

    /** 201: something was made, within a record of the version that is meant. */
    public ResponseEntity<Void> create(Caller caller, @Nullable IfMatch ifMatch, String location, Object command) {
        return create(caller, ifMatch, location, command, decided -> null);
    }

    /** 201: something was made, and there is more to know about it. */
    public <B> ResponseEntity<B> create(Caller caller, @Nullable IfMatch ifMatch, String location, Object command,
            Function<CommandResult, @Nullable B> body) {
        CommandResult decided = dispatch.decide(caller, ifMatch, command);
        return written(ResponseEntity.created(URI.create(location)), command, decided).body(body.apply(decided));
    }

    private BodyBuilder written(BodyBuilder answer, Object command, CommandResult decided) {
        String aggregate = target.resolveTarget(new GenericCommandMessage<>(command)).getIdentifier();
        return answer.eTag("\"" + decided.version() + "\"").header(WRITTEN, aggregate + "@" + decided.version());
    }
}
