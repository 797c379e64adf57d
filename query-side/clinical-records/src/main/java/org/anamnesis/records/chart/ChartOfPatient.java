package org.anamnesis.records.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
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
import org.anamnesis.records.noneknown.NoneKnownOfPatient;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient;
import org.anamnesis.records.patient.Former;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.MedicationOfPatient;
import org.anamnesis.records.responsibleperson.ResponsiblePersonDocument;
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
     * @param noneKnown          of what somebody asked, and none are known: allergies, problems, medication
     * @param notTakenOver       what an import told and the record did not take over
     * @param vitalSigns         the last observation of each vital sign
     * @param recentCheckups     the last ten checkups
     * @param alerts             what must not be overlooked
     * @param asOf               up to when the record is read
     * @param incomplete         events about the patient that could not be applied
     * @param version            a digest over the versions of all parts
     */
    public record Chart(@JsonUnwrapped LinkedPatients linked, Patient patient,
            List<ResponsiblePerson> responsiblePersons, AllergiesOfPatient.Listed allergies,
            ConditionsOfPatient.Listed conditions, MedicationOfPatient.Listed medication,
            List<NoneKnownOfPatient.Statement> noneKnown, NotTakenOverOfPatient.Listed notTakenOver,
            List<VitalSign> vitalSigns,
            List<RecentCheckup> recentCheckups, List<Alert> alerts, AsOf asOf, long incomplete,
            @JsonIgnore String version) {}

    /**
     * Who the patient is.
     *
     * @param id           the patient: of linked records the survivor
     * @param name         by what name the patient is called today, on one line
     * @param demographics names, numbers, birth, sex; former ones last
     * @param contact      how the patient is reached; former addresses last
     * @param former       names, numbers and addresses that are no longer used; absent where there are none
     * @param deceased     when the patient died, where that is known
     * @param active       whether the record is open to clinical acts
     */
    public record Patient(PatientId id, String name, Demographics demographics, Contact contact,
            @Nullable Former former, @Nullable ClinicalTime deceased, boolean active) {}

    /**
     * Somebody responsible for the patient.
     *
     * @param patientId    the record it stands on, where that is not the survivor
     * @param id           the person
     * @param name         the name, once it is known here
     * @param contact      how the person is reached, once it is known here; former addresses last
     * @param relationship what the person is to the patient
     * @param period       how long
     */
    public record ResponsiblePerson(LinkId linkId, @Nullable PatientId patientId, ResponsiblePersonId id,
            @Nullable HumanName name, @Nullable Contact contact, CodeableConcept relationship, Period period) {

        /** Reads it from a row of the chart. */
        static ResponsiblePerson of(Columns row) throws SQLException {
            ResponsiblePersonDocument person = row.jsonOrNull("b", ResponsiblePersonDocument.class);
            return new ResponsiblePerson(new LinkId(row.id("id")), row.duplicate(),
                    new ResponsiblePersonId(row.id("other")), person == null ? null : person.name(),
                    person == null ? null : person.contact().inOrder(Clock.systemUTC().instant()),
                    row.json("content", CodeableConcept.class),
                    row.json("a", Period.class));
        }
    }

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
            Observation observation, Instant recordedAt, List<Warning> warnings) {}

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
            CheckupsOfPatient.@Nullable Holder practitioner, CheckupsOfPatient.Status status, Visit visit,
            @Nullable ClinicalTime end) {

        /** Reads it from a row of the chart. */
        static RecentCheckup of(Columns row) throws SQLException {
            PractitionerId holder = row.idOrNull("other", PractitionerId::new);
            return new RecentCheckup(new CheckupId(row.id("id")), row.duplicate(),
                    holder == null ? null : new CheckupsOfPatient.Holder(holder, row.textOrNull("b")),
                    row.word("status", CheckupsOfPatient.Status.class), row.json("content", Visit.class),
                    row.timeOrNull("a"));
        }
    }

    /**
     * Something that must not be overlooked.
     *
     * @param kind      what kind
     * @param patientId the record it stands on, where that is not the survivor
     * @param factId    the fact it speaks of
     * @param checkupId the checkup of the fact
     * @param code      what the fact is
     * @param warnings  what is to be doubted in the fact
     * @param count     how many prescriptions, or facts not taken over, it speaks of, where they may be several
     */
    public record Alert(AlertKind kind, @Nullable PatientId patientId, @Nullable UUID factId,
            @Nullable CheckupId checkupId, @Nullable CodeableConcept code, List<Warning> warnings,
            @Schema(example = "94") @Nullable Integer count) {}
}
