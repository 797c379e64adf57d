package org.anamnesis.records.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.MergesOfPatient.Merge;
import org.anamnesis.records.timeline.TimelineOfPatient.Entry;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks what was recorded on either record while a merge stood, the latest recorded first: whoever recorded it had both
 * before him, and may have meant the other.
 *
 * @param patientId the patient, under any linked id
 * @param paging    which page
 */
public record ReviewOfMerge(String tenant, PatientId patientId, UUID mergeId, Paging paging) {

    /**
     * A page of what is to be reviewed.
     *
     * @param linked     which records are about the patient now
     * @param recorded   what was recorded after it and before it was taken back, each with the record it stands on
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about either record that could not be applied
     */
    public record Review(@JsonUnwrapped LinkedPatients linked, Merge merge, List<Entry> recorded,
            @Nullable String next, AsOf asOf, long incomplete) {}
}
