package org.anamnesis.api.checkup.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.scheduling.AppointmentId;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A patient met a practitioner.
 *
 * @param checkupId      the checkup
 * @param patientId      the patient
 * @param practitionerId who treats; absent only in imported history that named nobody
 * @param visit          what it is about
 * @param appointmentId  the appointment that led to it, where one did
 * @param warnings       what to doubt in it; empty when nothing
 */
@Revision("1")
public record CheckupStarted(@NotPersonal CheckupId checkupId, @NotPersonal PatientId patientId,
        @NotPersonal @Nullable PractitionerId practitionerId, @PersonalData(CLINICAL) Visit visit,
        @NotPersonal @Nullable AppointmentId appointmentId,
        @PersonalData(CLINICAL) List<Warning> warnings) implements CheckupEvent {
    /** Absent lists are empty ones. */
    public CheckupStarted {
        warnings = Lists.orEmpty(warnings);
    }
}
