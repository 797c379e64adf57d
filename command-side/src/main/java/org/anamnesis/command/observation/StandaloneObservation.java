package org.anamnesis.command.observation;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.observation.command.MarkStandaloneObservationEnteredInError;
import org.anamnesis.api.observation.command.RecordStandaloneObservation;
import org.anamnesis.api.observation.event.StandaloneObservationEvent;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationEnteredInError;
import org.anamnesis.api.observation.event.StandaloneObservationEvent.StandaloneObservationRecorded;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.measurement.Plausibility;
import org.anamnesis.command.measurement.PostMortem;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.plumbing.command.Guard;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about an observation that belongs to no checkup: from home or from a laboratory. */
@Aggregate(type = "standalone-observation", cache = "aggregateCache", commandTargetResolver = "commandTarget")
class StandaloneObservation {

    @AggregateIdentifier
    private @Nullable ObservationId id;
    private @Nullable String tenant;
    private @Nullable StandaloneObservationRecorded recorded;
    private boolean enteredInError;

    StandaloneObservation() {}

    @CommandHandlerInterceptor
    Object guard(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Guard.pass(tenant, command, chain, ObservationRefusal.OBSERVATION_UNKNOWN);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordStandaloneObservation command, PatientStatus patient, Origin origin) {
        if (recorded != null) {
            mustRepeat(command, recorded);
            refuseIf(enteredInError && origin == Origin.IMPORT, ObservationRefusal.OBSERVATION_ENTERED_IN_ERROR);
            return;
        }
        List<Warning> warnings = new ArrayList<>(
                patient.admit(command.observation().effective(), "observation.effective",
                        PostMortem.is(command.observation().code()), origin));
        warnings.addAll(Plausibility.judge(command.observation(), "observation.", patient.animal(), origin));
        apply(new StandaloneObservationRecorded(command.observationId(), command.patientId(), command.source(),
                command.observation(), warnings));
    }

    @CommandHandler
    void handle(MarkStandaloneObservationEnteredInError command) {
        refuseIf(recorded == null || !recorded.patientId().equals(command.patientId()),
                ObservationRefusal.OBSERVATION_UNKNOWN);
        if (!enteredInError) {
            apply(new StandaloneObservationEnteredInError(id, command.patientId(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(StandaloneObservationEvent event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        switch (event) {
            case StandaloneObservationRecorded first -> {
                id = first.observationId();
                this.tenant = tenant;
                recorded = first;
            }
            case StandaloneObservationEnteredInError _ -> enteredInError = true;
        }
    }

    private static void mustRepeat(RecordStandaloneObservation command, StandaloneObservationRecorded recorded) {
        refuseIf(!recorded.patientId().equals(command.patientId()) || recorded.source() != command.source()
                || !recorded.observation().equals(command.observation()), ObservationRefusal.DIFFERENT_CONTENT);
    }
}
