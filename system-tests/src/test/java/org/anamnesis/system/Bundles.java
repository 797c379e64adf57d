package org.anamnesis.system;

import static org.anamnesis.system.Client.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** Histories from elsewhere, made here: each bundle holds a patient, a practitioner and visits with observations. */
final class Bundles {

    private static final int VISITS = 8;
    private static final int OBSERVATIONS_OF_A_VISIT = 6;

    private final Installation installation;
    private final List<String> bundles = new ArrayList<>();

    Bundles(Installation installation, int number) {
        this.installation = installation;
        for (int i = 0; i < number; i++) {
            bundles.add(bundle("bundle" + i));
        }
    }

    /** Posts all and waits until all are done; what a crash cut short is posted again, as a client would. */
    void importAll() {
        for (String bundle : bundles) {
            Awaitility.await().atMost(Patience.LIMIT).pollDelay(Duration.ZERO).until(() -> completes(bundle));
        }
    }

    /** Posts all once more and answers how many events the store gained by that. */
    long gainedByImportingAgain() throws Exception {
        long before = ReadModels.events(installation);
        importAll();
        return ReadModels.events(installation) - before;
    }

    private boolean completes(String bundle) {
        Client write = installation.write(Workers.TENANT);
        String location = Patience.answer(() -> write.with("Content-Type", "application/fhir+json")
                .post("/imports", bundle)).expect(202).header("Location");
        try {
            Awaitility.await().atMost(Patience.LIMIT).pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100)).until(() -> completed(write, location));
            return true;
        } catch (ConditionTimeoutException cutShort) {
            return false;
        }
    }

    private static boolean completed(Client write, String location) {
        JsonNode report = Patience.answer(() -> write.get(location)).expect(200).json();
        if (report.get("refused").get("count").asLong() > 0) {
            throw new AssertionError(report.toString());
        }
        return report.get("state").asString().equals("completed");
    }

    private static String bundle(String name) {
        String patient = uri(name + "patient");
        String practitioner = uri("practitioner");
        List<String> entries = new ArrayList<>();
        entries.add(entry(patient, "'resourceType': 'Patient', 'name': [{'family': '%s'}], 'gender': 'female'"
                .formatted(name)));
        entries.add(entry(practitioner, "'resourceType': 'Practitioner', 'name': [{'family': 'Nightingale'}]"));
        for (int visit = 0; visit < VISITS; visit++) {
            String encounter = uri(name + "encounter" + visit);
            entries.add(entry(encounter, """
                    'resourceType': 'Encounter', 'status': 'finished', 'class': {'code': 'AMB'},
                    'subject': {'reference': '%s'}, 'participant': [{'individual': {'reference': '%s'}}],
                    'period': {'start': '20%02d-05-01T09:00:00Z', 'end': '20%02d-05-01T09:30:00Z'}"""
                    .formatted(patient, practitioner, 10 + visit, 10 + visit)));
            for (int i = 0; i < OBSERVATIONS_OF_A_VISIT; i++) {
                entries.add(entry(uri(name + visit + "observation" + i), observation(patient, encounter, visit, i)));
            }
        }
        return json("{'resourceType': 'Bundle', 'type': 'transaction', 'entry': [")
                + entries.stream().collect(Collectors.joining(",")) + "]}";
    }

    private static String observation(String patient, String encounter, int visit, int number) {
        return """
                'resourceType': 'Observation', 'status': 'final', 'subject': {'reference': '%s'},
                'code': {'coding': [{'system': 'http://loinc.org', 'code': '8867-4'}]},
                'encounter': {'reference': '%s'}, 'effectiveDateTime': '20%02d-05-01T09:%02d:00Z',
                'valueQuantity': {'value': %d, 'unit': '/min', 'code': '/min', 'system': 'http://unitsofmeasure.org'}"""
                .formatted(patient, encounter, 10 + visit, number, 60 + number);
    }

    private static String entry(String uri, String resource) {
        return json("{'fullUrl': '" + uri + "', 'resource': {" + resource.replace("%", "%%") + "}}");
    }

    private static String uri(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
