package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What was observed at the visit, and results that came after it. */
public sealed interface FindingEvent extends CheckupEvent {

    /**
     * Something was measured or observed in the checkup.
     *
     * @param observation what was observed
     * @param warnings    what to doubt in it; empty when nothing
     */
    @EventName("checkup.observation-recorded")
    @Revision("1")
    record ObservationRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal ObservationId observationId, @PersonalData(CLINICAL) Observation observation,
            @PersonalData(CLINICAL) List<Warning> warnings) implements FindingEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public ObservationRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(observationId.value()).in(checkupId).observed(observation).doubted(warnings);
        }
    }

    /**
     * A result came after the checkup was completed; the practitioner has yet to acknowledge it.
     *
     * @param practitionerId who has to acknowledge it
     * @param observation    what was observed
     * @param warnings       what to doubt in it; empty when nothing
     */
    @EventName("checkup.late-result-recorded")
    @Revision("1")
    record LateResultRecorded(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable PractitionerId practitionerId, @NotPersonal ObservationId observationId,
            @PersonalData(CLINICAL) Observation observation,
            @PersonalData(CLINICAL) List<Warning> warnings) implements FindingEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public LateResultRecorded {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(observationId.value()).in(checkupId).observed(observation).doubted(warnings);
        }
    }

    /**
     * A practitioner has seen a late result.
     *
     * @param acknowledgedBy who has seen it
     */
    @EventName("checkup.late-result-acknowledged")
    @Revision("1")
    record LateResultAcknowledged(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal ObservationId observationId,
            @NotPersonal PractitionerId acknowledgedBy) implements FindingEvent {
        @Override
        public Moment moment() {
            return Moment.about(observationId.value()).in(checkupId);
        }
    }
}
