package org.anamnesis.command.decision;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.axon.AppliedWarnings;
import org.anamnesis.plumbing.command.CommandResult;
import org.anamnesis.plumbing.command.Guard;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer to a command tells of what the command itself recorded, whatever was recorded before. */
class AppliedWarningsTest {

    private static final List<Warning> DOUBT = List.of(new Warning(Warning.Code.RESULT_MISSING, "field"));

    private final AggregateTestFixture<Notes> fixture = new AggregateTestFixture<>(Notes.class);

    record TakeNote(@TargetAggregateIdentifier String id, List<Warning> doubt) {}

    record NoteTaken(String id, List<Warning> warnings) implements BearsWarnings {}

    static class Notes {

        @AggregateIdentifier
        private @Nullable String id;

        Notes() {}

        @CommandHandlerInterceptor
        Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
            return Guard.pass(null, command, chain, ObservationRefusal.OBSERVATION_UNKNOWN);
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(TakeNote command) {
            apply(new NoteTaken(command.id(), command.doubt()));
        }

        @EventSourcingHandler
        void evolve(NoteTaken event) {
            id = event.id();
        }
    }

    @BeforeEach
    void reads_warnings_off_events() {
        fixture.registerHandlerEnhancerDefinition(new AppliedWarnings());
    }

    @Test
    void an_answer_bears_the_warnings_of_what_was_recorded() {
        fixture.givenNoPriorActivity().when(new TakeNote("n", DOUBT))
                .expectResultMessagePayload(new CommandResult(0, 1, DOUBT, null));
    }

    @Test
    void warnings_of_the_past_are_not_those_of_the_command() {
        fixture.given(new NoteTaken("n", DOUBT), new NoteTaken("n", DOUBT)).when(new TakeNote("n", List.of()))
                .expectResultMessagePayload(new CommandResult(2, 1, List.of(), null));
    }
}
