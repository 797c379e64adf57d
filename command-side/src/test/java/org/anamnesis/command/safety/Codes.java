package org.anamnesis.command.safety;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.Allergy.Category;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;

/** Medications and allergies by their codes, for tests of the check. */
public final class Codes {

    public static final CodeableConcept WARFARIN = rxnorm("11289");
    public static final CodeableConcept IBUPROFEN = rxnorm("310965");
    public static final CodeableConcept AMOXICILLIN = rxnorm("308182");
    public static final CodeableConcept PENICILLIN_V = rxnorm("834061");
    public static final CodeableConcept UNKNOWN = rxnorm("999999999");
    public static final CodeableConcept ALLERGY_TO_PENICILLIN = snomed("91936005");

    static final PatientId PATIENT = new PatientId(UUID.randomUUID());

    private Codes() {}

    public static CodeableConcept rxnorm(String code) {
        return CodeableConcept.of(Coding.RXNORM, code, "RxNorm " + code);
    }

    static CodeableConcept atc(String code) {
        return CodeableConcept.of(Coding.ATC, code, "ATC " + code);
    }

    static CodeableConcept snomed(String code) {
        return CodeableConcept.of(Coding.SNOMED_CT, code, "SNOMED CT " + code);
    }

    public static Allergy allergy(CodeableConcept code) {
        return Allergy.of(code, Category.MEDICATION, null, VerificationStatus.CONFIRMED);
    }

    static KnownAllergy known(Allergy allergy) {
        return new KnownAllergy(PATIENT, new AllergyId(UUID.randomUUID()), allergy, false);
    }

    static ActiveMedication taken(CodeableConcept medication) {
        return new ActiveMedication(PATIENT, new PrescriptionId(UUID.randomUUID()), Medicine.of(medication));
    }

    static Profile allergicTo(CodeableConcept code) {
        return new Profile(List.of(known(allergy(code))), List.of());
    }

    static Profile taking(CodeableConcept medication) {
        return new Profile(List.of(), List.of(taken(medication)));
    }
}
