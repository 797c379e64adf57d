package org.anamnesis.records.practitioner;

import java.time.Instant;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks which results that came after completion a practitioner has still to acknowledge, the latest first.
 *
 * @param paging which page
 */
public record LateResultsOfPractitioner(String tenant, PractitionerId practitionerId, Paging paging) {

    /**
     * A page of the worklist.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the practitioner that could not be applied
     */
    public record Results(List<Late> results, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * A late result.
     *
     * @param observationId the result
     * @param checkupId     the checkup it came too late for
     * @param patientId     the patient's record it stands on
     * @param survivorId    the record that stands for that one, where it is merged
     * @param patientName   the patient's usual name
     * @param observation   what was found
     * @param recordedAt    when it was recorded
     * @param warnings      what is to be doubted in it
     */
    public record Late(ObservationId observationId, CheckupId checkupId, PatientId patientId,
            @Nullable PatientId survivorId, @Nullable String patientName, Observation observation, Instant recordedAt,
            List<Warning> warnings) {}
}
