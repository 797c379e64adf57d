package org.anamnesis.records;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.EncounterClass;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.checkup.event.FindingEvent.ObservationRecorded;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupStarted;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.Condition;
import org.anamnesis.api.patient.ConditionId;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Warning;
import org.jspecify.annotations.Nullable;

/** Events as the command side writes them. */
public final class Story {

    private Story() {}

    public static PatientRegistered registered(UUID patient, String family, String given) {
        return new PatientRegistered(new PatientId(patient),
                new Demographics(
                        List.of(Identifier.of("urn:clinic:mrn", "MRN-" + patient, "MR")),
                        List.of(HumanName.of(family, given)), new ClinicalTime("1984-05-17"), Sex.FEMALE, null),
                Contact.unknown());
    }

    public static PatientsMerged merged(UUID duplicate, UUID survivor) {
        return new PatientsMerged(new PatientId(duplicate), new PatientId(survivor), "same passport");
    }

    public static PatientsUnmerged unmerged(UUID duplicate, UUID survivor) {
        return new PatientsUnmerged(new PatientId(duplicate), new PatientId(survivor), "a twin sister");
    }

    public static AllergyRecorded allergy(UUID patient, UUID allergy, Allergy.Criticality criticality) {
        return new AllergyRecorded(new PatientId(patient), new AllergyId(allergy),
                new Allergy(CodeableConcept.of(Coding.SNOMED_CT, "91936005", "Allergy to penicillin"),
                        Allergy.Category.MEDICATION, criticality, VerificationStatus.CONFIRMED, List.of(),
                        new ClinicalTime("2001"), null, null, null),
                List.of());
    }

    public static NoneKnownStated noneKnown(UUID patient, UUID statement, NoneKnown.Subject subject, String asserted) {
        return new NoneKnownStated(new PatientId(patient), new NoneKnownId(statement),
                new NoneKnown(subject, new ClinicalTime(asserted)));
    }

    public static ConditionRecorded condition(UUID patient, UUID condition, @Nullable UUID checkup) {
        return new ConditionRecorded(new PatientId(patient), new ConditionId(condition),
                Condition.of(CodeableConcept.of(Coding.SNOMED_CT, "195967001", "Asthma"),
                        VerificationStatus.CONFIRMED, new ClinicalTime("1999-04"),
                        checkup == null ? null : new CheckupId(checkup)),
                List.of());
    }

    public static PractitionerRegistered practitioner(UUID practitioner, String family, String given) {
        return new PractitionerRegistered(new PractitionerId(practitioner),
                new Profile(HumanName.of(family, given), List.of(), List.of(), Contact.unknown()));
    }

    public static ResponsiblePersonRegistered responsible(UUID person, String family, String given) {
        return new ResponsiblePersonRegistered(new ResponsiblePersonId(person), HumanName.of(family, given),
                Contact.unknown());
    }

    public static PatientLinked linked(UUID person, UUID patient, UUID link) {
        return new PatientLinked(new ResponsiblePersonId(person), new LinkId(link), new PatientId(patient),
                new CodeableConcept(List.of(), "father"), new Period(new ClinicalTime("2010"), null));
    }

    public static CheckupStarted checkup(UUID patient, UUID checkup, @Nullable UUID practitioner, String start) {
        return new CheckupStarted(new CheckupId(checkup), new PatientId(patient),
                practitioner == null ? null : new PractitionerId(practitioner),
                new Visit(EncounterClass.AMBULATORY, null,
                        CodeableConcept.of(Coding.SNOMED_CT, "386661006", "Fever"), new ClinicalTime(start)),
                null, List.of());
    }

    public static ObservationRecorded observed(UUID patient, UUID checkup, UUID id, Observation observation,
            Warning... warnings) {
        return new ObservationRecorded(new CheckupId(checkup), new PatientId(patient), new ObservationId(id),
                observation, List.of(warnings));
    }

    public static Observation weight(String kilograms, String time) {
        return quantity("29463-7", "Body weight", kilograms, "kg", time);
    }

    public static Observation quantity(String code, String display, String value, String unit, String time) {
        return Observation.of(CodeableConcept.of(Coding.LOINC, code, display), "vital-signs", new ClinicalTime(time),
                ObservationValue.of(Quantity.of(value, unit)), List.of());
    }

    public static Observation bloodPressure(String systolic, String diastolic, String time) {
        return Observation.of(CodeableConcept.of(Coding.LOINC, "85354-9", "Blood pressure panel"), "vital-signs",
                new ClinicalTime(time), null,
                List.of(component("8480-6", "Systolic blood pressure", systolic),
                        component("8462-4", "Diastolic blood pressure", diastolic)));
    }

    private static ObservationComponent component(String code, String display, String value) {
        return ObservationComponent.of(CodeableConcept.of(Coding.LOINC, code, display),
                ObservationValue.of(Quantity.of(value, "mm[Hg]")));
    }
}
