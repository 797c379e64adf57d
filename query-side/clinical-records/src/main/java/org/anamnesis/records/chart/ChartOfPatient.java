package org.anamnesis.records.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.allergy.AllergiesOfPatient;
import org.anamnesis.records.checkup.CheckupsOfPatient;
import org.anamnesis.records.condition.ConditionsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.prescription.MedicationOfPatient;
import org.jspecify.annotations.Nullable;

/** Asks for a patient's chart. */
public record ChartOfPatient(String tenant, PatientId patientId) {

    /**
     * What a clinician must see first. What was entered in error is left out.
     *
     * @param linked             which records it is drawn from
     * @param patient            who the patient is
     * @param responsiblePersons who is responsible for the patient
     * @param allergies          what is known of allergies
     * @param conditions         problems and diagnoses
     * @param medication         what the patient takes
     * @param vitalSigns         the last observation of each vital sign
     * @param recentCheckups     the last ten checkups
     * @param alerts             what must not be overlooked
     * @param asOf               up to when the record is read
     * @param incomplete         events about the patient that could not be applied
     * @param version            a digest over the versions of all parts
     */
    public record Chart(@JsonUnwrapped LinkedPatients linked, Patient patient,
            List<ResponsiblePerson> responsiblePersons, AllergiesOfPatient.Listed allergies,
            ConditionsOfPatient.Listed conditions, MedicationOfPatient.Listed medication, List<VitalSign> vitalSigns,
            List<RecentCheckup> recentCheckups, List<Alert> alerts, AsOf asOf,
            long incomplete, @JsonIgnore String version) {}

    /**
     * Who the patient is.
     *
     * @param id           the patient: of linked records the survivor
     * @param demographics names, numbers, birth, sex
     * @param contact      how the patient is reached
     * @param deceased     when the patient died, where that is known
     * @param active       whether the record is open to clinical acts
     */
    public record Patient(PatientId id, Demographics demographics, Contact contact, @Nullable ClinicalTime deceased,
            boolean active) {}

    /**
     * Somebody responsible for the patient.
     *
     * @param patientId    the record it stands on, where that is not the survivor
     * @param id           the person
     * @param name         the name, once it is known here
     * @param contact      how the person is reached, once it is known here
     * @param relationship what the person is to the patient
     * @param period       how long
     */
    public record ResponsiblePerson(LinkId linkId, @Nullable PatientId patientId, ResponsiblePersonId id,
            @Nullable HumanName name,
            @Nullable Contact contact, CodeableConcept relationship, Period period) {}

    /**
     * The last observation of a vital sign.
     *
     * @param id          the observation
     * @param patientId   the record it stands on, where that is not the survivor
     * @param checkupId   the checkup it was made in
     * @param observation what was observed
     * @param recordedAt  when it was recorded
     * @param warnings    what is to be doubted in it
     */
    public record VitalSign(ObservationId id, @Nullable PatientId patientId, @Nullable CheckupId checkupId,
            Observation observation,
            Instant recordedAt, List<Warning> warnings) {}

    /**
     * A checkup in brief.
     *
     * @param patientId    the record it stands on, where that is not the survivor
     * @param practitioner who holds it
     * @param status       how far it came
     * @param visit        what it is about
     * @param end          when it ended
     */
    public record RecentCheckup(CheckupId id, @Nullable PatientId patientId,
            CheckupsOfPatient.@Nullable Holder practitioner,
            CheckupsOfPatient.Status status, Visit visit, @Nullable ClinicalTime end) {}

    /**
     * Something that must not be overlooked.
     *
     * @param kind      what kind
     * @param patientId the record it stands on, where that is not the survivor
     * @param factId    the fact it speaks of
     * @param checkupId the checkup of the fact
     * @param code      what the fact is
     * @param warnings  what is to be doubted in the fact
     */
    public record Alert(Kind kind, @Nullable PatientId patientId, @Nullable UUID factId, @Nullable CheckupId checkupId,
            @Nullable CodeableConcept code,
            List<Warning> warnings) {

        /** The kinds of alerts, the gravest first. */
        public enum Kind {
            /** The patient has died. */
            @JsonProperty("deceased")
            DECEASED,
            /** The record is closed to clinical acts. */
            @JsonProperty("deactivated")
            DEACTIVATED,
            /** A reaction to this could kill. */
            @JsonProperty("high-criticality-allergy")
            HIGH_CRITICALITY_ALLERGY,
            /** Something became known against a medication in use, and nobody dealt with it. */
            @JsonProperty("medication-issue")
            MEDICATION_ISSUE,
            /** A medication in use was prescribed although the safety check speaks against it. */
            @JsonProperty("prescribed-over-alerts")
            PRESCRIBED_OVER_ALERTS,
            /** The safety check could not look at all there is to a medication in use. */
            @JsonProperty("not-checked")
            NOT_CHECKED,
            /** A result came after its checkup was completed, and nobody acknowledged it. */
            @JsonProperty("late-result")
            LATE_RESULT,
            /** A fact was recorded with a reservation. */
            @JsonProperty("recorded-with-warnings")
            RECORDED_WITH_WARNINGS
        }
    }
}
