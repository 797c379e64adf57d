package org.anamnesis.command.imports.fhir;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.command.MarkPatientFactEnteredInError;
import org.anamnesis.api.patient.command.RecordAllergy;
import org.anamnesis.api.patient.command.StateNoKnownAllergies;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.Enumeration;
import org.jspecify.annotations.Nullable;

/** What FHIR's AllergyIntolerance says: an allergy, or that none is known. */
final class AllergyIntolerances {

    /** SNOMED CT: no known allergy. */
    private static final String NONE_KNOWN = "716186003";
    private static final Set<String> GONE = Set.of("inactive", "resolved");

    private AllergyIntolerances() {}

    static ImportSteps allergy(UUID id, AllergyIntolerance fhir, References references) {
        PatientId patient = references.patient(fhir.getPatient());
        boolean error = EnteredInError.is(fhir.getVerificationStatus());
        ClinicalTime asserted = Times.time(fhir.getRecordedDateElement());
        if (noneKnown(fhir) && asserted != null && !error) {
            // After the allergies: the record refuses it where there are any, at every repeat alike.
            return new ImportSteps().add(Phase.ENDS, new StateNoKnownAllergies(patient, asserted));
        }
        Allergy allergy = allergy(fhir);
        ImportSteps steps = new ImportSteps().add(Phase.FACTS, new RecordAllergy(patient, new AllergyId(id), allergy),
                allergy);
        return error
                ? steps.add(Phase.FACTS, new MarkPatientFactEnteredInError(patient, PatientFact.ALLERGY, id,
                        EnteredInError.REASON))
                : steps;
    }

    private static boolean noneKnown(AllergyIntolerance fhir) {
        return fhir.getCode().getCoding().stream()
                .anyMatch(coding -> Coding.SNOMED_CT.equals(coding.getSystem()) && NONE_KNOWN.equals(coding.getCode()));
    }

    private static Allergy allergy(AllergyIntolerance fhir) {
        Allergy.Criticality criticality = switch (fhir.getCriticality()) {
            case LOW -> Allergy.Criticality.LOW;
            case HIGH -> Allergy.Criticality.HIGH;
            case UNABLETOASSESS -> Allergy.Criticality.UNABLE_TO_ASSESS;
            case null, default -> null;
        };
        Boolean active = GONE.contains(Concepts.code(fhir.getClinicalStatus())) ? Boolean.FALSE : null;
        return new Allergy(Concepts.concept(fhir.getCode()), category(fhir), criticality,
                Concepts.verification(fhir.getVerificationStatus()), active,
                fhir.getReaction().stream().flatMap(reaction -> reaction.getManifestation().stream())
                        .map(Concepts::concept).distinct().toList(),
                Times.time(fhir.getOnset()));
    }

    private static Allergy.@Nullable Category category(AllergyIntolerance fhir) {
        // Of several, one that the safety check looks at.
        AllergyIntoleranceCategory first = fhir.getCategory().stream().map(Enumeration::getValue)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(one -> one == AllergyIntoleranceCategory.FOOD
                        || one == AllergyIntoleranceCategory.ENVIRONMENT))
                .orElse(null);
        return switch (first) {
            case FOOD -> Allergy.Category.FOOD;
            case MEDICATION -> Allergy.Category.MEDICATION;
            case ENVIRONMENT -> Allergy.Category.ENVIRONMENT;
            case BIOLOGIC -> Allergy.Category.BIOLOGIC;
            case null, default -> null;
        };
    }
}
