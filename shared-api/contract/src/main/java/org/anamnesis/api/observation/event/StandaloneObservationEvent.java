package org.anamnesis.api.observation.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationSource;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.timeline.ClinicalEvent;
import org.anamnesis.api.timeline.EnteredInError;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/** Everything that can happen to an observation without a checkup. */
public sealed interface StandaloneObservationEvent extends ClinicalEvent {

    /** The observation it is about. */
    ObservationId observationId();

    /**
     * An observation was recorded that belongs to no checkup.
     *
     * @param source      where it came from
     * @param observation what was observed
     * @param warnings    what to doubt in it; empty when nothing
     */
    @EventName("standalone-observation.recorded")
    @Revision("1")
    record StandaloneObservationRecorded(@NotPersonal ObservationId observationId, @NotPersonal PatientId patientId,
            @NotPersonal ObservationSource source, @PersonalData(CLINICAL) Observation observation,
            @PersonalData(CLINICAL) List<Warning> warnings) implements StandaloneObservationEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public StandaloneObservationRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(observationId.value()).observed(observation).doubted(warnings);
        }
    }

    /**
     * The observation never was true of the patient.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("standalone-observation.entered-in-error")
    @Revision("1")
    record StandaloneObservationEnteredInError(@NotPersonal ObservationId observationId,
            @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements StandaloneObservationEvent, EnteredInError {
        @Override
        public UUID factId() {
            return observationId.value();
        }

        @Override
        public Class<StandaloneObservationEvent> strikes() {
            return StandaloneObservationEvent.class;
        }
    }
}
