package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.util.List;

/** Patients on many medications, as requests: all of them known to the safety check, none against another. */
final class Pharmacy {

    /** What each patient takes, by RxNorm. */
    private static final List<String> TAKEN = List.of("161", "114477", "38404", "6719", "17767", "49276", "83367",
            "8703",
            "341248", "6809", "593411", "1545653", "475968", "33738", "274783", "7646", "28439", "15996", "135447",
            "9997");
    /** What each patient does not tolerate: SNOMED CT findings and RxNorm ingredients, nothing of the above. */
    private static final List<String> SNOMED_CT = List.of("91936005", "91939003", "294532003");
    private static final List<String> RXNORM = List.of("1191", "2670", "2551", "3640", "704", "11289", "3322");
    private static final String ANOTHER = "10737";

    private final Clinic clinic;

    Pharmacy(Clinic clinic) {
        this.clinic = clinic;
    }

    /** A patient with twenty active medications and ten allergies; answers its id. */
    String patient(LeanConnection connection) throws IOException {
        String patient = clinic.registerPatient(connection);
        for (String code : SNOMED_CT) {
            allergy(connection, patient, "http://snomed.info/sct", code);
        }
        for (String code : RXNORM) {
            allergy(connection, patient, "http://www.nlm.nih.gov/research/umls/rxnorm", code);
        }
        for (String code : TAKEN) {
            prescribe(connection, patient, code);
        }
        return patient;
    }

    /** Prescribes one medication more and discontinues it, so that the next one meets as many as this one did. */
    void prescribe(LeanConnection connection, String patient) throws IOException {
        String made = prescribe(connection, patient, ANOTHER);
        String path = "/patients/" + patient + "/prescriptions/" + made + "/discontinue";
        Clinic.expect(204, connection.post(path, "{\"reason\":\"Benchmark\"}", "If-Match: \"0\"\r\n"),
                List.of("POST", path));
    }

    private String prescribe(LeanConnection connection, String patient, String code) throws IOException {
        return Clinic.made(connection, "/patients/" + patient + "/prescriptions", """
                {"practitionerId":"%s","order":{"medication":{"coding":[{
                "system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"%s"}]},
                "dosage":{"dose":{"value":1,"unit":"{tablet}"},"route":{"text":"oral"},
                "timing":{"frequency":2,"period":{"value":1,"unit":"d"}}},
                "supply":{"quantity":{"value":60,"unit":"{tablet}"},"refills":2},
                "authored":"2026-01-15"}}""".formatted(clinic.practitioner(), code));
    }

    private static void allergy(LeanConnection connection, String patient, String system, String code)
            throws IOException {
        Clinic.made(connection, "/patients/" + patient + "/allergies", """
                {"code":{"coding":[{"system":"%s","code":"%s"}]},"category":"medication",
                "verification":"confirmed"}""".formatted(system, code));
    }
}
