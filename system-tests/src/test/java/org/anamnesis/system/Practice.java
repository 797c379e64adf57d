package org.anamnesis.system;

import static org.anamnesis.system.Client.json;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A tenant that sees patients around the clock, in Berlin.
 *
 * @param installation  where it is
 * @param tenant        its slug
 * @param practitioners the ids of those who work there
 */
record Practice(Installation installation, String tenant, List<String> practitioners) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /**
     * Opens one.
     *
     * @param rules members of its settings beside name and country, such as {@code 'reminders': []}
     */
    static Practice open(Installation installation, String tenant, int practitioners, String rules) {
        Client write = installation.write(tenant);
        write.post("/tenant", json("{'settings': {'name': 'Practice', 'country': 'DE', %s}}", rules)).expect(201);
        return new Practice(installation, tenant,
                IntStream.range(0, practitioners).mapToObj(i -> practitioner(write)).toList());
    }

    /** Somebody who works at all hours. */
    static String practitioner(Client write) {
        String id = write.post("/practitioners", json("{'name': {'family': 'Blackwell'}}")).expect(201).id();
        List<String> week = DAYS.stream()
                .map(day -> "{'day': '%s', 'from': '00:00', 'until': '00:00'}".formatted(day)).toList();
        write.post("/practitioners/" + id + "/working-hours", json("""
                {'validFrom': '2026-01-01', 'week': [%s], 'onPublicHolidays': true}""", String.join(",", week)))
                .expect(201);
        return id;
    }

    Client write() {
        return installation.write(tenant);
    }

    Client charts() {
        return installation.charts(tenant);
    }

    String room(String name) {
        return write().post("/rooms", json("{'name': '%s'}", name)).expect(201).id();
    }

    /** What a service costs from long ago on. */
    void charges(String system, String code, String amount, String currency, String taxPercent) {
        write().post("/tariffs", json("""
                {'service': {'system': '%s', 'code': '%s'}, 'amount': {'amount': %s, 'currency': '%s'},
                 'taxPercent': %s, 'validFrom': '2020-01-01'}""", system, code, amount, currency, taxPercent))
                .expect(201);
    }

    /** Somebody who can be reached by e-mail. */
    static String patient(String address) {
        return json("""
                {'demographics': {'names': [{'family': 'Family', 'given': ['Given']}], 'sex': 'other'},
                 'contact': {'telecom': [{'system': 'email', 'value': '%s'}]}}""", address);
    }
}
