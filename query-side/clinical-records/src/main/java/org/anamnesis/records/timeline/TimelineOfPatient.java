package org.anamnesis.records.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what happened to a patient, the latest first.
 *
 * @param after where the page before ended; absent for the first
 * @param limit how many at most
 */
public record TimelineOfPatient(String tenant, PatientId patientId, @Nullable Cursor after, int limit) {

    /**
     * A page of the timeline.
     *
     * @param linked     to whom
     * @param entries    what happened
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Timeline(@JsonUnwrapped LinkedPatients linked, List<Entry> entries, @Nullable String next, AsOf asOf,
            long incomplete) {}

    /**
     * Something that happened.
     *
     * @param kind           what kind of thing
     * @param factId         the fact it speaks of
     * @param patientId      the record it stands on; absent in a timeline where that is the survivor
     * @param checkupId      the checkup it belongs to
     * @param prescriptionId the prescription it belongs to
     * @param time           when it happened, as precisely as was given; absent where nobody knows
     * @param recordedAt     when it was recorded; what nobody dated stands in the order by this
     * @param recordedBy     who recorded it, an id
     * @param code           what it is
     * @param value          what was found, for an observation; how much was handed over, for a dispense
     * @param components     what was found together, for an observation
     * @param text           what was written, or why it was done
     * @param warnings       what is to be doubted in it
     * @param enteredInError why it never was true; where present, the entry is to be shown struck
     */
    public record Entry(Kind kind, UUID factId, @Nullable PatientId patientId, @Nullable CheckupId checkupId,
            @Nullable PrescriptionId prescriptionId, @Nullable ClinicalTime time, Instant recordedAt, String recordedBy,
            @Nullable CodeableConcept code, @Nullable ObservationValue value,
            List<Component> components, @Nullable String text, List<Warning> warnings,
            @Nullable String enteredInError) {}

    /**
     * One of several values found together.
     *
     * @param code  what it is
     * @param value what was found
     */
    public record Component(CodeableConcept code, @Nullable ObservationValue value) {}

    /** The kinds of things that happen. */
    public enum Kind {
        /** The record was opened. */
        @JsonProperty("registered")
        REGISTERED,
        /** Who the patient is was corrected. */
        @JsonProperty("demographics-corrected")
        DEMOGRAPHICS_CORRECTED,
        /** How the patient is reached changed. */
        @JsonProperty("contact-changed")
        CONTACT_CHANGED,
        /** An allergy was recorded. */
        @JsonProperty("allergy")
        ALLERGY,
        /** An allergy was refuted. */
        @JsonProperty("allergy-refuted")
        ALLERGY_REFUTED,
        /** Somebody asked, and no allergies are known. */
        @JsonProperty("no-known-allergies")
        NO_KNOWN_ALLERGIES,
        /** A problem was put on the problem list. */
        @JsonProperty("condition")
        CONDITION,
        /** A problem ended. */
        @JsonProperty("condition-resolved")
        CONDITION_RESOLVED,
        /** A checkup made a diagnosis. */
        @JsonProperty("diagnosis")
        DIAGNOSIS,
        /** A diagnosis was retracted. */
        @JsonProperty("diagnosis-retracted")
        DIAGNOSIS_RETRACTED,
        /** A checkup began. */
        @JsonProperty("checkup")
        CHECKUP,
        /** The patient did not come to an appointment. */
        @JsonProperty("appointment-missed")
        APPOINTMENT_MISSED,
        /** A checkup was signed. */
        @JsonProperty("checkup-completed")
        CHECKUP_COMPLETED,
        /** A checkup did not take place. */
        @JsonProperty("checkup-cancelled")
        CHECKUP_CANCELLED,
        /** A note was written in a checkup. */
        @JsonProperty("note")
        NOTE,
        /** Something was added to a completed checkup. */
        @JsonProperty("amendment")
        AMENDMENT,
        /** Something was observed. */
        @JsonProperty("observation")
        OBSERVATION,
        /** A result came after its checkup was completed. */
        @JsonProperty("late-result")
        LATE_RESULT,
        /** A practitioner saw a late result. */
        @JsonProperty("late-result-acknowledged")
        LATE_RESULT_ACKNOWLEDGED,
        /** Something was done to or for the patient. */
        @JsonProperty("procedure")
        PROCEDURE,
        /** A vaccine was given. */
        @JsonProperty("immunization")
        IMMUNIZATION,
        /** Observations were reported together. */
        @JsonProperty("diagnostic-report")
        DIAGNOSTIC_REPORT,
        /** A medication was ordered. */
        @JsonProperty("prescription")
        PRESCRIPTION,
        /** A prescription goes on under new terms. */
        @JsonProperty("prescription-renewed")
        PRESCRIPTION_RENEWED,
        /** A prescription was paused. */
        @JsonProperty("prescription-held")
        PRESCRIPTION_HELD,
        /** A paused prescription goes on. */
        @JsonProperty("prescription-resumed")
        PRESCRIPTION_RESUMED,
        /** A prescription was stopped for good. */
        @JsonProperty("prescription-discontinued")
        PRESCRIPTION_DISCONTINUED,
        /** A prescription ran its course. */
        @JsonProperty("prescription-completed")
        PRESCRIPTION_COMPLETED,
        /** Medication was handed over. */
        @JsonProperty("dispense")
        DISPENSE,
        /** Something became known against a medication after it was prescribed. */
        @JsonProperty("medication-issue")
        MEDICATION_ISSUE,
        /** Somebody dealt with what speaks against a medication. */
        @JsonProperty("medication-issue-mitigated")
        MEDICATION_ISSUE_MITIGATED,
        /** Somebody became responsible for the patient. */
        @JsonProperty("responsibility")
        RESPONSIBILITY,
        /** Somebody's responsibility ended. */
        @JsonProperty("responsibility-ended")
        RESPONSIBILITY_ENDED,
        /** The patient died. */
        @JsonProperty("death")
        DEATH,
        /** The record was closed to clinical acts. */
        @JsonProperty("deactivated")
        DEACTIVATED,
        /** The record was opened again. */
        @JsonProperty("reactivated")
        REACTIVATED,
        /** The record was merged into the fact's, another record of the same patient. */
        @JsonProperty("merged")
        MERGED,
        /** The merge into the fact's record was taken back. */
        @JsonProperty("unmerged")
        UNMERGED,
        /** A fact was marked as never having been true. */
        @JsonProperty("entered-in-error")
        ENTERED_IN_ERROR;

        /** The word in column and answer. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of a word. */
        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
