package org.anamnesis.system.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.anamnesis.system.Installation;

/** What a busy clinic does, as requests. */
final class Clinic {

    static final String TENANT = "benchmark";

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final Installation installation;
    private final String practitioner;

    Clinic(Installation installation) throws IOException {
        this.installation = installation;
        try (LeanConnection connection = write()) {
            practitioner = made(connection, "/practitioners", "{\"name\":{\"family\":\"Blackwell\"}}");
        }
    }

    LeanConnection write() throws IOException {
        return new LeanConnection(installation.port(0), TENANT);
    }

    LeanConnection charts() throws IOException {
        return new LeanConnection(installation.port(1), TENANT);
    }

    /** Registers a patient: names, birth date, sex, a medical record number, contact. */
    String registerPatient(LeanConnection connection) throws IOException {
        long number = NUMBER.incrementAndGet();
        return made(connection, "/patients", """
                {"demographics":{"identifiers":[{"system":"urn:benchmark","value":"%1$d","type":"MR"}],
                "names":[{"use":"official","family":"Family%2$d","given":["Given%3$d"]}],"birthDate":"19%4$02d-03-21",
                "sex":"female"},"contact":{"addresses":[{"line":["%2$d Main Street"],"city":"Springfield",
                "postalCode":"12345","country":"US"}],"telecom":[{"system":"phone","value":"555-%2$d"}]}}"""
                .formatted(number, number % 5000, number % 700, number % 100));
    }

    String startCheckup(LeanConnection connection, String patient) throws IOException {
        return made(connection, "/patients/" + patient + "/checkups", """
                {"practitionerId":"%s","visit":{"encounterClass":"AMB","start":"2026-03-21T09:00:00+01:00",
                "reason":{"text":"Yearly examination"}}}""".formatted(practitioner));
    }

    /** Records a heart rate on a checkup. */
    void observe(LeanConnection connection, String patient, String checkup) throws IOException {
        made(connection, "/patients/" + patient + "/checkups/" + checkup + "/observations", """
                {"code":{"coding":[{"system":"http://loinc.org","code":"8867-4","display":"Heart rate"}]},
                "category":"vital-signs","effective":"2026-03-21T09:%02d:00+01:00",
                "value":{"quantity":{"value":%d,"unit":"/min"}}}"""
                .formatted(NUMBER.incrementAndGet() % 60, 60 + NUMBER.get() % 40));
    }

    /** A patient with a hundred facts; answers its id. */
    String patientWithHundredFacts(LeanConnection connection) throws IOException {
        String patient = registerPatient(connection);
        for (int i = 0; i < 5; i++) {
            made(connection, "/patients/" + patient + "/allergies",
                    "{\"code\":{\"text\":\"Substance " + i + "\"},\"verification\":\"confirmed\"}");
            made(connection, "/patients/" + patient + "/conditions",
                    "{\"code\":{\"text\":\"Problem " + i + "\"},\"verification\":\"confirmed\"}");
        }
        for (int visit = 0; visit < 10; visit++) {
            String checkup = startCheckup(connection, patient);
            for (int i = 0; i < 8; i++) {
                observe(connection, patient, checkup);
            }
        }
        return patient;
    }

    static void expect(int expected, int status, List<Object> what) {
        if (status != expected) {
            throw new IllegalStateException(what + " answered " + status);
        }
    }

    String practitioner() {
        return practitioner;
    }

    static String made(LeanConnection connection, String path, String body) throws IOException {
        expect(201, connection.post(path, body), List.of("POST", path));
        return connection.madeId();
    }
}
