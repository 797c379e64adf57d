package org.anamnesis.command.imports;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Animal;
import org.anamnesis.api.patient.Animal.ReproductiveStatus;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.command.RecordDeath;
import org.anamnesis.api.patient.command.RegisterPatient;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.command.DeactivatePractitioner;
import org.anamnesis.api.practitioner.command.RegisterPractitioner;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.command.imports.Step.Phase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;

/** What FHIR's Patient and Practitioner say. */
final class People {

    private static final String ANIMAL = "http://hl7.org/fhir/StructureDefinition/patient-animal";
    private static final String INACTIVE = "Not active in the record it was imported from";

    private People() {}

    static Statements patient(UUID id, Patient patient) {
        PatientId patientId = new PatientId(id);
        Demographics demographics = demographics(patient);
        Contact contact = DataTypes.contact(patient.getTelecom(), patient.getAddress());
        Statements says = new Statements().say(Phase.PATIENTS,
                new RegisterPatient(patientId, demographics, contact), demographics, contact);
        ClinicalTime deceased = DataTypes.time(patient.getDeceased());
        if (deceased != null) {
            says.say(Phase.PATIENTS, new RecordDeath(patientId, deceased));
        } else if (patient.getDeceased() instanceof BooleanType died && Boolean.TRUE.equals(died.getValue())) {
            says.unsaid(ImportRefusal.DEATH_WITHOUT_TIME);
        }
        if (patient.hasActive() && !patient.getActive()) {
            // Deactivating would, at every repeat, undo a reactivation that was decided here.
            says.unsaid(ImportRefusal.INACTIVE_ELSEWHERE);
        }
        return says;
    }

    static Statements practitioner(UUID id, Practitioner practitioner) {
        PractitionerId practitionerId = new PractitionerId(id);
        List<CodeableConcept> qualifications = practitioner.getQualification().stream()
                .map(qualification -> qualification.getCode()).toList();
        Profile profile = new Profile(DataTypes.names(practitioner.getName()).getFirst(),
                DataTypes.identifiers(practitioner.getIdentifier()),
                qualifications.stream().map(DataTypes::concept).toList(),
                DataTypes.contact(practitioner.getTelecom(), practitioner.getAddress()));
        Statements says = new Statements().say(Phase.PRACTITIONERS, new RegisterPractitioner(practitionerId, profile),
                profile);
        if (practitioner.hasActive() && !practitioner.getActive()) {
            says.say(Phase.CLOSINGS, new DeactivatePractitioner(practitionerId, INACTIVE));
        }
        return says;
    }

    private static Demographics demographics(Patient patient) {
        Sex sex = switch (patient.getGender()) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            case OTHER -> Sex.OTHER;
            case null, default -> Sex.UNKNOWN;
        };
        return new Demographics(DataTypes.identifiers(patient.getIdentifier()), DataTypes.names(patient.getName()),
                DataTypes.time(patient.getBirthDateElement()), sex, animal(patient.getExtensionByUrl(ANIMAL)));
    }

    private static @Nullable Animal animal(@Nullable Extension animal) {
        if (animal == null) {
            return null;
        }
        ReproductiveStatus status = switch (DataTypes.code(part(animal, "genderStatus"))) {
            case "intact" -> ReproductiveStatus.INTACT;
            case "neutered" -> ReproductiveStatus.NEUTERED;
            default -> ReproductiveStatus.UNKNOWN;
        };
        return new Animal(DataTypes.concept(part(animal, "species")),
                DataTypes.concept(List.of(part(animal, "breed"))), status);
    }

    private static CodeableConcept part(Extension animal, String url) {
        Extension part = animal.getExtensionByUrl(url);
        return part != null && part.getValue() instanceof CodeableConcept concept ? concept : new CodeableConcept();
    }
}
