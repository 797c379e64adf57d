package org.anamnesis.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A valid request to every endpoint there is, each on a record of its own so that none spoils another's. */
final class ValidRequests {

    /** A word of what the requests say about a person: no refusal may repeat it. */
    static final String PERSONAL = "Zebedee";

    private static final String CONCEPT = """
            {'coding': [{'system': 'http://snomed.info/sct', 'code': '91936005', 'display': 'Allergy to penicillin'}],
             'text': 'Zebedee said so'}""";
    private static final String CONTACT = """
            {'telecom': [{'system': 'phone', 'value': '555-0100', 'use': 'home'}], 'addresses': [{'line': ['1 Zebedee Lane'],
             'city': 'Springfield', 'state': 'MA', 'postalCode': '01101', 'country': 'US'}]}""";
    private static final String NAME = """
            {'use': 'official', 'family': 'Zebedee', 'given': ['Ada', 'Mary'], 'prefix': ['Dr'], 'suffix': ['Jr']}""";
    private static final String DEMOGRAPHICS = """
            {'identifiers': [{'system': 'urn:wrong-input', 'value': 'Zebedee-1', 'type': 'XX'}], 'names': [%s],
             'birthDate': '1985-12-10', 'sex': 'female', 'animal': {'species': %s, 'breed': %s,
             'reproductiveStatus': 'neutered'}}""".formatted(NAME, CONCEPT, CONCEPT);
    private static final String OBSERVATION = """
            {'code': {'coding': [{'system': 'http://loinc.org', 'code': '85354-9', 'display': 'Blood pressure'}]},
             'category': 'vital-signs', 'effective': '2026-03-14T09:05:00+01:00', 'components': [
             {'code': {'coding': [{'system': 'http://loinc.org', 'code': '8480-6'}]},
              'value': {'quantity': {'value': 128.0, 'unit': 'mm[Hg]', 'comparator': '<'}}},
             {'code': {'coding': [{'system': 'http://loinc.org', 'code': '8462-4'}]},
              'value': {'quantity': {'value': 82, 'unit': 'mm[Hg]'}}}]}""";
    private static final String MEASURED = """
            {'code': {'coding': [{'system': 'http://loinc.org', 'code': '8310-5', 'display': 'Body temperature'}]},
             'category': 'vital-signs', 'effective': '2026-03-14', 'value': {'quantity': {'value': 38.4, 'unit': 'Cel'}}}""";
    private static final String DOSAGE = """
            {'text': 'Zebedee takes one', 'dose': {'value': 1, 'unit': '{tablet}'}, 'route': {'text': 'oral'},
             'timing': {'frequency': 7, 'period': {'value': 1, 'unit': 'wk'}, 'dayOfWeek': ['mon', 'tue', 'wed', 'thu', 'fri',
              'sat', 'sun'], 'when': ['MORN'], 'count': 28}, 'duration': {'value': 4, 'unit': 'wk'},
             'asNeeded': true, 'asNeededFor': {'text': 'Zebedee itches'}, 'bounds': {'start': '2026-03-14'},
             'site': {'text': 'Zebedee'}, 'method': {'text': 'Zebedee'},
             'maximumDose': {'dose': {'value': 1, 'unit': '{tablet}'}, 'period': {'value': 1, 'unit': 'd'}}}""";
    private static final String SUPPLY = """
            {'quantity': {'value': 30, 'unit': '{tablet}'}, 'refills': 2, 'validUntil': '2027-01-31'}""";
    private static final String PRESCRIPTION = """
            {'practitionerId': '%%s', 'order': {'medication': {'coding': [
              {'system': 'http://www.nlm.nih.gov/research/umls/rxnorm', 'code': '11289', 'display': 'warfarin'}]},
             'dosage': %s, 'supply': %s, 'reason': {'text': 'Zebedee'}, 'authored': '2026-03-14',
             'note': 'Zebedee must not eat grapefruit'},
             'override': {'reason': 'Zebedee', 'alerts': ['none']}}""".formatted(DOSAGE, SUPPLY);
    private static final String REASON = "{'reason': 'Zebedee was somebody else'}";
    private static final String TIME = "2026-03-14T09:30:00+01:00";

    private final Installation installation;
    private final String tenant;
    private final String practitioner;
    private final List<Request> requests = new ArrayList<>();

    private ValidRequests(Installation installation, String tenant) {
        this.installation = installation;
        this.tenant = tenant;
        practitioner = made("/practitioners", "{'name': %s}".formatted(NAME)).id();
    }

    /** All of them; what they need is on record in the tenant. */
    static List<Request> of(Installation installation, String tenant) {
        ValidRequests all = new ValidRequests(installation, tenant);
        all.aboutPatients();
        all.aboutPeople();
        all.aboutCheckups();
        all.aboutMedication();
        all.aboutMerges();
        PracticeRequests.addTo(all, installation, tenant);
        all.reading();
        return List.copyOf(all.requests);
    }

    private void aboutPatients() {
        write("/patients", "{'demographics': %s, 'contact': %s}".formatted(DEMOGRAPHICS, CONTACT));
        onPatient("/demographics", "{'demographics': %s, 'reason': 'Zebedee'}".formatted(DEMOGRAPHICS));
        onPatient("/contact", CONTACT);
        onPatient("/allergies",
                """
                        {'code': %s, 'category': 'medication', 'criticality': 'high', 'verification': 'confirmed', 'type': 'allergy',
                         'reactions': [{'manifestations': [%s], 'severity': 'severe', 'substance': %s, 'onset': '1999'}],
                         'onset': '1999', 'onsetTold': {'text': 'Zebedee'}, 'note': 'Zebedee'}"""
                        .formatted(CONCEPT, CONCEPT, CONCEPT));
        onPatient("/none-known", "{'subject': 'allergies', 'asserted': '" + TIME + "'}");
        onPatient("/conditions", """
                {'code': %1$s, 'verification': 'confirmed', 'onset': '2020-02', 'course': 'relapse', 'severity': %1$s,
                 'onsetTold': {'age': {'value': 45, 'unit': 'a'}}, 'stages': [%1$s], 'bodySites': [%1$s],
                 'note': 'Zebedee'}""".formatted(CONCEPT));
        onPatient("/death", "{'deceased': '" + TIME + "'}");
        onPatient("/deactivate", REASON);
        onPatient("/reactivate", REASON);
        onPatient("/observations", "{'source': 'home', 'observation': " + MEASURED + "}");
        String patient = patient();
        Answer allergy = made("/patients/" + patient + "/allergies",
                "{'code': %s, 'verification': 'confirmed'}".formatted(CONCEPT));
        change("/patients/" + patient + "/allergies/" + allergy.id() + "/resolve", "{'status': 'inactive'}", allergy);
        change("/patients/" + patient + "/allergies/" + allergy.id() + "/refute", REASON, allergy);
        change("/patients/" + patient + "/entered-in-error", """
                {'fact': 'allergy', 'factId': '%s', 'reason': 'Zebedee'}""".formatted(allergy.id()), allergy);
        Answer condition = made("/patients/" + patient + "/conditions",
                "{'code': %s, 'verification': 'confirmed'}".formatted(CONCEPT));
        change("/patients/" + patient + "/conditions/" + condition.id() + "/resolve", """
                {'status': 'remission', 'abatement': '2024-01-31', 'abatementTold': {'text': 'Zebedee'}}""", condition);
        change("/patients/" + patient + "/conditions/" + condition.id() + "/refute", REASON, condition);
        Answer observation = made("/patients/" + patient + "/observations",
                "{'source': 'home', 'observation': " + MEASURED + "}");
        change("/patients/" + patient + "/observations/" + observation.id() + "/entered-in-error", REASON, observation);
    }

    private void aboutPeople() {
        write("/practitioners",
                """
                        {'name': %s, 'identifiers': [{'system': 'urn:licence', 'value': '7', 'type': 'MD'}], 'specialties': [%s],
                         'contact': %s}"""
                        .formatted(NAME, CONCEPT, CONTACT));
        Answer leaving = made("/practitioners", "{'name': %s}".formatted(NAME));
        change("/practitioners/" + leaving.id() + "/deactivate", REASON, leaving);
        String person = "{'name': %s, 'contact': %s}".formatted(NAME, CONTACT);
        write("/responsible-persons", person);
        Answer owner = made("/responsible-persons", person);
        change("/responsible-persons/" + owner.id() + "/contact", CONTACT, owner);
        String patient = patient();
        String link = """
                {'patientId': '%s', 'relationship': %s, 'period': {'start': '2020', 'end': '2031-05'}}"""
                .formatted(patient, CONCEPT);
        write("/responsible-persons/" + owner.id() + "/patients", link);
        Answer linked = made("/responsible-persons/" + owner.id() + "/patients", link);
        String path = "/responsible-persons/" + owner.id() + "/patients/" + patient + "/links/" + linked.id();
        change(path + "/end", "{'end': '2025-05', 'reason': 'Zebedee'}", linked);
        change(path + "/entered-in-error", REASON, linked);
    }

    private void aboutCheckups() {
        String start = """
                {'practitionerId': '%s', 'visit': {'encounterClass': 'AMB', 'type': %s, 'reason': %s, 'start': '%s'}}"""
                .formatted(practitioner, CONCEPT, CONCEPT, "2026-03-14T09:00:00+01:00");
        String checkups = "/patients/" + patient() + "/checkups";
        write(checkups, start);
        Answer open = made(checkups, start);
        String path = checkups + "/" + open.id();
        String diagnosis = """
                {'code': %1$s, 'certainty': 'provisional', 'rank': 1, 'onset': '2026-03', 'severity': %1$s,
                 'stages': [%1$s], 'bodySites': [%1$s], 'note': 'Zebedee'}""".formatted(CONCEPT);
        write(path + "/observations", OBSERVATION);
        write(path + "/observations", MEASURED);
        write(path + "/diagnoses", diagnosis);
        write(path + "/notes", "{'text': 'Zebedee coughs'}");
        write(path + "/procedures",
                """
                        {'code': %1$s, 'performed': {'start': '%2$s', 'end': '%2$s'}, 'reason': %1$s, 'bodySites': [%1$s],
                         'outcome': %1$s, 'status': 'stopped', 'statusReason': %1$s, 'complications': [%1$s], 'note': 'Zebedee'}"""
                        .formatted(CONCEPT, TIME));
        write(path + "/immunizations", """
                {'vaccine': {'coding': [{'system': 'http://hl7.org/fhir/sid/cvx', 'code': '140'}]}, 'occurred': '%1$s',
                 'lotNumber': 'Zebedee-7', 'site': %2$s, 'route': %2$s, 'dose': {'value': 0.5, 'unit': 'mL'},
                 'subpotent': true, 'series': '2 of 3', 'note': 'Zebedee'}"""
                .formatted(TIME, CONCEPT));
        Answer reported = made(path + "/observations", MEASURED);
        write(path + "/diagnostic-reports", """
                {'code': {'coding': [{'system': 'http://loinc.org', 'code': '58410-2'}]}, 'category': 'LAB',
                 'effective': '%s', 'results': ['%s'], 'conclusion': 'Zebedee is well',
                 'status': 'preliminary'}"""
                .formatted(TIME, reported.id()));
        Answer diagnosed = made(path + "/diagnoses", diagnosis);
        change(path + "/diagnoses/" + diagnosed.id() + "/retract", REASON, diagnosed);
        change(path + "/entered-in-error", """
                {'fact': 'diagnosis', 'factId': '%s', 'reason': 'Zebedee'}""".formatted(diagnosed.id()), diagnosed);
        String completion = "{'signedBy': '%s', 'end': '%s'}".formatted(practitioner, TIME);
        change(path + "/complete", completion, diagnosed);
        Answer another = made(checkups, start);
        change(checkups + "/" + another.id() + "/cancel", REASON, another);
        Answer signed = made(checkups, start);
        String signedPath = checkups + "/" + signed.id();
        Answer completed = post(signedPath + "/complete", completion, signed).expect(204);
        change(signedPath + "/amendments", "{'text': 'Zebedee', 'reason': 'Zebedee'}", completed);
        write(signedPath + "/late-results", MEASURED);
        Answer late = made(signedPath + "/late-results", MEASURED);
        write(signedPath + "/late-results/" + late.id() + "/acknowledge",
                "{'practitionerId': '%s'}".formatted(practitioner));
    }

    private void aboutMedication() {
        String path = "/patients/" + patient() + "/prescriptions";
        write(path, PRESCRIPTION.formatted(practitioner));
        String reason = "{'reason': 'Zebedee'}";
        String renewal = """
                {'practitionerId': '%s', 'renewal': {'dosage': %s, 'supply': %s, 'authored': '%s'}}"""
                .formatted(practitioner, DOSAGE, SUPPLY, TIME);
        String dispense = "{'quantity': {'value': 20, 'unit': '{tablet}'}, 'handedOver': '%s', 'daysSupply': 20}"
                .formatted(TIME);
        for (Map.Entry<String, String> act : List.of(Map.entry("/dispenses", dispense), Map.entry("/renewals", renewal),
                Map.entry("/hold", reason), Map.entry("/discontinue", reason), Map.entry("/complete", ""))) {
            Answer prescription = prescription();
            change(prescription.header("Location") + act.getKey(), act.getValue(), prescription);
        }
        Answer onHold = prescription();
        change(onHold.header("Location") + "/resume", reason,
                post(onHold.header("Location") + "/hold", reason, onHold).expect(204));
        Answer wrong = prescription();
        change(wrong.header("Location") + "/entered-in-error", """
                {'fact': 'prescription', 'factId': '%s', 'reason': 'Zebedee'}""".formatted(wrong.id()), wrong);
        write(prescription().header("Location") + "/issues/" + wrong.id() + "/mitigate",
                "{'practitionerId': '%s', 'action': 'Zebedee was told'}".formatted(practitioner));
    }

    private void aboutMerges() {
        String body = "{'survivorId': '%s', 'reason': 'Zebedee'}".formatted(patient());
        onPatient("/merge", body);
        String duplicate = "/patients/" + patient();
        Answer merged = request(0, duplicate + "/merge", body).with("If-Match", "\"0\"").send(installation, tenant)
                .expect(204);
        change(duplicate + "/unmerge", REASON, merged);
    }

    private Answer prescription() {
        return made("/patients/" + patient() + "/prescriptions", PRESCRIPTION.formatted(practitioner));
    }

    private void reading() {
        String patient = "/patients/" + patient();
        for (String part : List.of("", "/chart", "/allergies", "/conditions", "/checkups?limit=5",
                "/timeline?limit=5", "/observations?code=8867-4&unit=/min", "/medication",
                "/prescriptions?status=active&limit=5", "/dispenses", "/procedures", "/immunizations",
                "/diagnostic-reports", "/merges", "/appointments?limit=5", "/billing-account", "/invoices?limit=5")) {
            read(1, patient + part);
        }
        for (String part : List.of("", "/checkups?limit=5", "/late-results?limit=5", "/work-items",
                "/refills-due?before=2026-12-31", "/agenda?from=2026-11-23&to=2026-11-29")) {
            read(1, "/practitioners/" + practitioner + part);
        }
        requests.add(request(1, "/patients/search", "{'name': 'Zebedee', 'birthDate': '1985-12-10'}"));
        requests.add(request(1, "/appointments/search",
                "{'insuredId': {'country': 'US', 'value': 'Zebedee-9'}, 'from': '2026-11-01', 'to': '2027-03-01'}"));
        read(2, patient + "/trail?order=asc&limit=10");
        read(2, "/trail?limit=10&actor=system-test&from=2026-01-01T00:00:00Z");
    }

    void read(int app, String path) {
        requests.add(new Request(app, "GET", path, Map.of(), null));
    }

    String patient() {
        return made("/patients", "{'demographics': {'names': [%s], 'sex': 'unknown'}}".formatted(NAME)).id();
    }

    private void onPatient(String path, String body) {
        requests.add(request(0, "/patients/" + patient() + path, body).with("If-Match", "\"0\""));
    }

    void write(String path, String body) {
        requests.add(request(0, path, body));
    }

    void change(String path, String body, Answer seen) {
        requests.add(request(0, path, body).with("If-Match", seen.header("ETag")));
    }

    Answer made(String path, String body) {
        return request(0, path, body).send(installation, tenant).expect(201);
    }

    Answer post(String path, String body, Answer seen) {
        return request(0, path, body).with("If-Match", seen.header("ETag")).send(installation, tenant);
    }

    private static Request request(int app, String path, String body) {
        return new Request(app, "POST", path, Map.of(), body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
