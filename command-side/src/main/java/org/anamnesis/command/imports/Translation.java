package org.anamnesis.command.imports;

import java.util.Set;
import java.util.UUID;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Procedure;

/** Turns a FHIR resource into what it says in our words, or refuses it with a reason. */
final class Translation {

    /** The types that are imported; every other is counted by its type. */
    static final Set<String> TYPES = Set.of("AllergyIntolerance", "Claim", "Condition", "DiagnosticReport",
            "Encounter", "ExplanationOfBenefit", "Immunization", "MedicationDispense", "MedicationRequest",
            "Observation", "Patient", "Practitioner",
            "Procedure");

    private Translation() {}

    static Statements of(Entry entry, References references) {
        UUID id = entry.id();
        if (id == null) {
            throw new CommandRefused(ImportRefusal.NO_IDENTITY);
        }
        return switch (entry.type()) {
            case "Practitioner" -> People.practitioner(id, read(Practitioner.class, entry));
            case "Patient" -> People.patient(id, read(Patient.class, entry));
            case "Encounter" -> Encounters.encounter(id, read(Encounter.class, entry), references);
            case "Observation" -> Observations.observation(id, read(Observation.class, entry), entry.resource(),
                    references);
            case "Condition" -> Conditions.condition(id, read(Condition.class, entry), references);
            case "AllergyIntolerance" -> Allergies.allergy(id, read(AllergyIntolerance.class, entry), references);
            case "Procedure" -> Acts.procedure(id, read(Procedure.class, entry), references);
            case "Immunization" -> Acts.immunization(id, read(Immunization.class, entry), references);
            case "DiagnosticReport" -> DiagnosticReports.report(id, read(DiagnosticReport.class, entry), references);
            case "MedicationRequest" -> Prescriptions.order(id, read(MedicationRequest.class, entry), references);
            case "MedicationDispense" -> Dispenses.dispense(id, read(MedicationDispense.class, entry), references);
            case "Claim" -> Claims.claim(id, read(Claim.class, entry), references);
            case "ExplanationOfBenefit" -> Benefits.explanation(id, entry.fullUrl(),
                    read(ExplanationOfBenefit.class, entry), references);
            default -> throw new IllegalArgumentException("Not a type that is imported");
        };
    }

    private static <R extends IBaseResource> R read(Class<R> type, Entry entry) {
        return FhirReader.read(type, entry.resource());
    }
}
