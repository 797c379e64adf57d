package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.time.LocalDate;
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
    private static final LocalDate LONG_AGO = LocalDate.parse("2001-01-01");
    private static final LocalDate FAR_AHEAD = LocalDate.parse("2099-12-31");

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
            prescribe(connection, patient, code, LONG_AGO, FAR_AHEAD);
        }
        return patient;
    }

    /** Prescribes one medication more, valid on one day only, so that the next one meets as many as this one did. */
    void prescribe(LeanConnection connection, String patient, int number) throws IOException {
        LocalDate day = LONG_AGO.plusDays(number);
        prescribe(connection, patient, ANOTHER, day, day);
    }

    private void prescribe(LeanConnection connection, String patient, String code, LocalDate authored, LocalDate until)
            throws IOException {
        Clinic.made(connection, "/patients/" + patient + "/prescriptions", """
                {"practitionerId":"%s","order":{"medication":{"coding":[{
                "system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"%s"}]},
                "dosage":{"dose":{"value":1,"unit":"{tablet}"},"route":{"text":"oral"},
                "timing":{"frequency":2,"period":{"value":1,"unit":"d"}}},
                "supply":{"quantity":{"value":60,"unit":"{tablet}"},"refills":2,"validUntil":"%s"},
                "authored":"%s"}}""".formatted(clinic.practitioner(), code, until, authored));
    }

    private static void allergy(LeanConnection connection, String patient, String system, String code)
            throws IOException {
        Clinic.made(connection, "/patients/" + patient + "/allergies", """
                {"code":{"coding":[{"system":"%s","code":"%s"}]},"category":"medication",
                "verification":"confirmed"}""".formatted(system, code));
    }
}
