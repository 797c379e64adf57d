package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.checkup.AmendmentId;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The course of the visit. */
public sealed interface VisitEvent extends CheckupEvent {

    /**
     * A patient met a practitioner.
     *
     * @param practitionerId who treats; absent only in imported history that named nobody
     * @param visit          what it is about
     * @param appointmentId  the appointment that led to it, where one did
     * @param warnings       what to doubt in it; empty when nothing
     */
    @EventName("checkup.started")
    @Revision("1")
    record CheckupStarted(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable PractitionerId practitionerId, @PersonalData(CLINICAL) Visit visit,
            @NotPersonal @Nullable AppointmentId appointmentId,
            @PersonalData(CLINICAL) List<Warning> warnings) implements VisitEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public CheckupStarted {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(checkupId.value()).in(checkupId).at(visit.start())
                    .coded(visit.reason() != null ? visit.reason() : visit.type()).doubted(warnings);
        }
    }

    /**
     * The checkup was signed; from now on it is only amended.
     *
     * @param signedBy who signed; absent only in imported history that named nobody
     * @param end      when it ended; absent only in imported history that does not say it
     * @param warnings what to doubt in it; empty when nothing
     */
    @EventName("checkup.completed")
    @Revision("1")
    record CheckupCompleted(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal @Nullable PractitionerId signedBy, @PersonalData(CLINICAL) @Nullable ClinicalTime end,
            @PersonalData(CLINICAL) List<Warning> warnings) implements VisitEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public CheckupCompleted {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.about(checkupId.value()).in(checkupId).at(end).doubted(warnings);
        }
    }

    /**
     * An addendum was made to a completed checkup; the original stays.
     *
     * @param amendmentId the addendum
     * @param text        the addendum
     * @param reason      why, in the words of who decided
     */
    @EventName("checkup.amended")
    @Revision("1")
    record CheckupAmended(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @NotPersonal AmendmentId amendmentId, @PersonalData(CLINICAL) String text,
            @PersonalData(CLINICAL) String reason) implements VisitEvent {
        @Override
        public Moment moment() {
            return Moment.recorded(amendmentId.value()).in(checkupId).saying(text);
        }
    }

    /**
     * The checkup did not take place, or was broken off.
     *
     * @param reason why, in the words of who decided
     */
    @EventName("checkup.cancelled")
    @Revision("1")
    record CheckupCancelled(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
            @PersonalData(CLINICAL) String reason) implements VisitEvent {
        @Override
        public Moment moment() {
            return Moment.about(checkupId.value()).in(checkupId).saying(reason);
        }
    }
}
