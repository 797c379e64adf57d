package org.anamnesis.command.imports.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.jspecify.annotations.Nullable;

/** What FHIR's Patient and Practitioner say. */
final class People {

    private static final String ANIMAL = "http://hl7.org/fhir/StructureDefinition/patient-animal";
    private static final List<String> OF_ANIMAL = List.of("species", "breed", "genderStatus");
    private static final List<String> REPRODUCTION = List.of("intact", "neutered", "unknown");
    private static final String INACTIVE = "Not active in the record it was imported from";

    private People() {}

    /** Asks of a death what is asked of any time. */
    private record Died(@Occurred ClinicalTime deceased) {}

    static ImportSteps patient(UUID id, Patient patient) {
        PatientId patientId = new PatientId(id);
        Demographics demographics = demographics(patient);
        Contact contact = Persons.contact(patient.getTelecom(), patient.getAddress());
        ImportSteps steps = new ImportSteps().add(Phase.PATIENTS,
                new RegisterPatient(patientId, demographics, contact), demographics, contact)
                .leaveOut(leftOut(patient.getExtensionByUrl(ANIMAL)));
        ClinicalTime deceased = Times.time(patient.getDeceased());
        if (deceased != null) {
            steps.status(Phase.PATIENTS, new RecordDeath(patientId, deceased), new Died(deceased));
        } else if (patient.getDeceased() instanceof BooleanType died && Boolean.TRUE.equals(died.getValue())) {
            steps.omit(ImportRefusal.DEATH_WITHOUT_TIME);
        }
        if (patient.hasActive() && !patient.getActive()) {
            // Deactivating would, at every repeat, undo a reactivation that was decided here.
            steps.omit(ImportRefusal.INACTIVE_ELSEWHERE);
        }
        return steps;
    }

    static ImportSteps practitioner(UUID id, Practitioner practitioner) {
        PractitionerId practitionerId = new PractitionerId(id);
        List<CodeableConcept> qualifications = practitioner.getQualification().stream()
                .map(qualification -> qualification.getCode()).toList();
        Profile profile = new Profile(Persons.name(practitioner.getName()),
                Persons.identifiers(practitioner.getIdentifier()),
                qualifications.stream().map(Concepts::concept).toList(),
                Persons.contact(practitioner.getTelecom(), practitioner.getAddress()));
        ImportSteps steps = new ImportSteps().add(Phase.PRACTITIONERS,
                new RegisterPractitioner(practitionerId, profile),
                profile);
        if (practitioner.hasActive() && !practitioner.getActive()) {
            steps.add(Phase.CLOSINGS, new DeactivatePractitioner(practitionerId, INACTIVE));
        }
        return steps;
    }

    private static Demographics demographics(Patient patient) {
        Sex sex = switch (patient.getGender()) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            case OTHER -> Sex.OTHER;
            case null, default -> Sex.UNKNOWN;
        };
        return new Demographics(Persons.identifiers(patient.getIdentifier()), Persons.names(patient.getName()),
                Times.time(patient.getBirthDateElement()), sex, animal(patient.getExtensionByUrl(ANIMAL)));
    }

    private static @Nullable Animal animal(@Nullable Extension animal) {
        if (animal == null) {
            return null;
        }
        ReproductiveStatus status = switch (Concepts.code(part(animal, "genderStatus"))) {
            case "intact" -> ReproductiveStatus.INTACT;
            case "neutered" -> ReproductiveStatus.NEUTERED;
            default -> ReproductiveStatus.UNKNOWN;
        };
        return new Animal(Concepts.concept(part(animal, "species")),
                Concepts.concept(List.of(part(animal, "breed"))), status);
    }

    /** What is said of an animal and has no word in the record. */
    private static Map<String, Long> leftOut(@Nullable Extension animal) {
        Map<String, Long> paths = new HashMap<>();
        for (Extension part : animal == null ? List.<Extension>of() : animal.getExtension()) {
            String url = OF_ANIMAL.contains(part.getUrl()) ? part.getUrl() : "";
            boolean unread = url.equals("genderStatus")
                    && !REPRODUCTION.contains(Concepts.code(part(animal, "genderStatus")));
            if (url.isEmpty() || unread) {
                paths.merge("Patient.extension(" + ANIMAL + ").extension(" + url + ")", 1L, Long::sum);
            }
        }
        return paths;
    }

    private static CodeableConcept part(Extension animal, String url) {
        Extension part = animal.getExtensionByUrl(url);
        return part != null && part.getValue() instanceof CodeableConcept concept ? concept : new CodeableConcept();
    }
}
