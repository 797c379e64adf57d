package org.anamnesis.records.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Word;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's prescriptions, the latest first.
 *
 * @param statuses how far they came
 * @param paging   which page
 */
public record PrescriptionsOfPatient(String tenant, PatientId patientId, Set<Status> statuses, Paging paging) {

    /**
     * A page of prescriptions; those entered in error are left out.
     *
     * @param linked     whom they are about
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Prescriptions(@JsonUnwrapped LinkedPatients linked, List<Prescription> prescriptions,
            @Nullable String next, AsOf asOf, long incomplete) {}

    /** How far a prescription came. Source: FHIR R4 {@code medicationrequest-status}. */
    public enum Status implements Word {
        /** It may be handed out. */
        @JsonProperty("active")
        ACTIVE,
        /** It is paused. */
        @JsonProperty("on-hold")
        ON_HOLD,
        /** It ran its course. */
        @JsonProperty("completed")
        COMPLETED,
        /** It was stopped for good; FHIR says {@code stopped}. */
        @JsonProperty("discontinued")
        DISCONTINUED
    }
}
