package org.anamnesis.records.checkup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.act.ActsOfCheckup;
import org.anamnesis.records.condition.ConditionsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Word;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's checkups, the latest first.
 *
 * @param paging which page
 */
public record CheckupsOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of checkups. One entered in error stands there with the reason.
     *
     * @param linked     whom they are about
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Checkups(@JsonUnwrapped LinkedPatients linked, List<Checkup> checkups, @Nullable String next,
            AsOf asOf, long incomplete) {}

    /** How far a checkup came. */
    public enum Status implements Word {
        /** It goes on. */
        @JsonProperty("open")
        OPEN,
        /** It was signed. */
        @JsonProperty("completed")
        COMPLETED,
        /** It did not take place. */
        @JsonProperty("cancelled")
        CANCELLED
    }

    /**
     * Who holds a checkup.
     *
     * @param id   the practitioner
     * @param name the name, once it is known here
     */
    public record Holder(PractitionerId id, @Nullable String name) {}

    /**
     * A checkup with what was written in it.
     *
     * @param patientId      the record it stands on, where that is not the survivor
     * @param practitioner   who holds it
     * @param status         how far it came
     * @param visit          what it is about
     * @param end            when it ended
     * @param signedBy       who signed it
     * @param cancelReason   why it was cancelled
     * @param diagnoses      its diagnoses, in their rank
     * @param amendments     what was added after completion
     * @param acts           what was done in it
     * @param recordedAt     when its start was recorded
     * @param recordedBy     who recorded it, an id
     * @param warnings       what is to be doubted in it
     * @param enteredInError why it never was true, where it was not
     */
    public record Checkup(CheckupId id, @Nullable PatientId patientId, @Nullable Holder practitioner, Status status,
            Visit visit,
            @Nullable ClinicalTime end, @Nullable PractitionerId signedBy, @Nullable String cancelReason,
            List<ConditionsOfPatient.Entry> diagnoses, List<Note> notes, List<Note> amendments,
            @JsonUnwrapped ActsOfCheckup acts, Instant recordedAt, String recordedBy, List<Warning> warnings,
            @Nullable String enteredInError) {}

    /**
     * A note or addendum.
     *
     * @param text           what was written
     * @param reason         why it was added, for an addendum
     * @param recordedAt     when it was recorded
     * @param recordedBy     who recorded it, an id
     * @param enteredInError why it never was true, where it was not
     */
    public record Note(UUID id, String text, @Nullable String reason, Instant recordedAt, String recordedBy,
            @Nullable String enteredInError) {}
}
