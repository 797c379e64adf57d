package org.anamnesis.system;

import static org.anamnesis.system.Client.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** People at work while the system is killed: each request is repeated under its key until it is acknowledged. */
final class Workers {

    static final String TENANT = "kill";

    private final Client write;
    private final String practitioner;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> working = new ArrayList<>();
    private final Map<String, Map<String, Long>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean enough;

    Workers(Installation installation) {
        write = installation.write(TENANT);
        practitioner = write.post("/practitioners", json("{'name': {'family': 'Blackwell'}}")).expect(201).id();
    }

    /** So many people begin, and beside them one other task. */
    void begin(int number, Runnable beside) {
        working.add(threads.submit(beside));
        for (int i = 0; i < number; i++) {
            working.add(threads.submit(() -> {
                while (!enough) {
                    treatSomebody();
                }
            }));
        }
    }

    /** Lets everybody finish the patient at hand, and the other task. */
    void end() throws Exception {
        enough = true;
        for (Future<?> worker : working) {
            worker.get();
        }
        threads.shutdown();
    }

    /** How many commands have been acknowledged; fails if one was refused. */
    long count() {
        working.stream().filter(worker -> worker.state() == Future.State.FAILED).findAny().ifPresent(worker -> {
            throw new AssertionError(worker.exceptionNow());
        });
        return count.get();
    }

    /** By patient, how many events of which name the acknowledged commands must have left. */
    Map<String, Map<String, Long>> acknowledged() {
        return acknowledged;
    }

    private void treatSomebody() {
        String patient = send("/patients", json("""
                {'demographics': {'names': [{'family': 'Family', 'given': ['Given']}], 'sex': 'other'}}""")).id();
        Map<String, Long> events = new TreeMap<>(Map.of("patient.registered", 1L));
        acknowledged.put(patient, events);
        String prescription = send("/patients/" + patient + "/prescriptions", json("""
                {'practitionerId': '%s', 'order': {'medication': {'coding': [
                  {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '7984'}]},
                 'dosage': {'dose': {'value': 1, 'unit': '{tablet}'}, 'route': {'text': 'oral'}, 'asNeeded': true},
                 'supply': {'quantity': {'value': 20, 'unit': '{tablet}'}, 'refills': 0},
                 'authored': '2026-03-20'}}""", practitioner)).id();
        events.put("prescription.medication-prescribed", 1L);
        send("/patients/" + patient + "/prescriptions/" + prescription + "/dispenses",
                json("{'quantity': {'value': 20, 'unit': '{tablet}'}, 'handedOver': '2026-03-20'}"));
        events.put("prescription.medication-dispensed", 1L);
        send("/patients/" + patient + "/allergies", json("""
                {'code': {'coding': [{'system': 'http://snomed.info/sct', 'code': '91936005'}]},
                 'verification': 'confirmed'}"""));
        events.put("patient.allergy-recorded", 1L);
        // An automation tells the prescriber, whenever the process dies in between.
        events.put("prescription.issue-detected", 1L);
        String checkup = send("/patients/" + patient + "/checkups", json("""
                {'practitionerId': '%s', 'visit': {'encounterClass': 'AMB', 'start': '2026-03-21T09:00:00+01:00'}}""",
                practitioner)).id();
        events.put("checkup.started", 1L);
        for (long i = 1; i <= 5; i++) {
            send("/patients/" + patient + "/checkups/" + checkup + "/observations",
                    json("""
                            {'code': {'coding': [{'system': 'http://loinc.org', 'code': '8867-4'}]}, 'category': 'vital-signs',
                             'effective': '2026-03-21T09:05:00+01:00', 'value': {'quantity': {'value': 72, 'unit': '/min'}}}"""));
            events.put("checkup.observation-recorded", i);
        }
        send("/patients/" + patient + "/checkups/" + checkup + "/immunizations", json("""
                {'vaccine': {'coding': [{'system': 'http://hl7.org/fhir/sid/cvx', 'code': '140'}]},
                 'occurred': '2026-03-21T09:10:00+01:00'}"""));
        events.put("checkup.immunization-recorded", 1L);
    }

    private Answer send(String path, String body) {
        // The version is asked for where something there is changed, and ignored where something is added.
        Client keyed = write.with("Idempotency-Key", UUID.randomUUID().toString()).with("If-Match", "\"0\"");
        Answer answer = Patience.answer(() -> keyed.post(path, body)).expect(201);
        count.incrementAndGet();
        return answer;
    }
}
