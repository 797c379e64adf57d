package org.anamnesis.system;

import static org.anamnesis.system.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

/** One patient's way through every room, whatever store keeps the events. */
final class ClinicalDay {

    private ClinicalDay() {}

    /** Registers a patient, records an allergy, and finds both in the chart and in the trail. */
    static void walk(Installation installation) {
        String tenant = "clinical-day";
        Client write = installation.write(tenant);
        Answer registered = write.post("/patients", json("""
                {'demographics': {'names': [{'family': 'Lovelace', 'given': ['Ada']}], 'birthDate': '1985-12-10',
                 'sex': 'female'}}""")).expect(201);
        String patient = registered.id();
        Answer allergic = write.post("/patients/" + patient + "/allergies", json("""
                {'code': {'text': 'Penicillin', 'coding': [{'system': 'http://snomed.info/sct', 'code': '91936005'}]},
                 'criticality': 'high', 'verification': 'confirmed'}""")).expect(201);
        String written = allergic.written();

        Answer chart = installation.charts(tenant).with("Anamnesis-Await", written)
                .get("/patients/" + patient + "/chart").expect(200);
        assertThat(chart.body()).contains("Lovelace", "Penicillin", "high");

        Answer trail = installation.trail(tenant).with("Anamnesis-Await", written)
                .get("/patients/" + patient + "/trail").expect(200);
        assertThat(trail.body()).contains("patient.registered", "patient.allergy-recorded", "system-test")
                .doesNotContain("Lovelace");

        installation.charts("another-tenant").get("/patients/" + patient + "/chart").expect(404);
    }
}
