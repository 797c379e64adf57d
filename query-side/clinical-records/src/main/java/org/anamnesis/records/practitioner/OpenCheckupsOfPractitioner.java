package org.anamnesis.records.practitioner;

import java.time.Instant;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks which checkups a practitioner has still to complete, the latest first.
 *
 * @param paging which page
 */
public record OpenCheckupsOfPractitioner(String tenant, PractitionerId practitionerId, Paging paging) {

    /**
     * A page of the worklist.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the practitioner that could not be applied
     */
    public record Checkups(List<Open> checkups, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * An open checkup.
     *
     * @param patientId   the patient's record it stands on
     * @param survivorId  the record that stands for that one, where it is merged
     * @param patientName the patient's usual name
     * @param visit       what it is about
     * @param recordedAt  when its start was recorded
     */
    public record Open(CheckupId checkupId, PatientId patientId, @Nullable PatientId survivorId,
            @Nullable String patientName, Visit visit,
            Instant recordedAt) {}
}
