package org.anamnesis.system;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The valid requests about schedules and appointments, and all questions about a practice. */
final class PracticeRequests {

    private static final String REASON = "{'reason': 'Zebedee wants so'}";
    private static final String SETTINGS = """
            {'settings': {'name': 'Practice', 'country': 'DE', 'subdivision': 'BE', 'timeZone': 'Europe/Berlin',
             'currency': 'EUR', 'group': 'group-1', 'reminders': [{'leadMinutes': 1440, 'channel': 'email'}],
             'cancellationNoticeMinutes': 60, 'paymentTermDays': 14}}""";

    private final ValidRequests all;
    private final Client write;
    private final String practitioner;
    private final String visitType;
    private final Answer registered;
    private OffsetDateTime next = LocalDate.now().plusDays(30).atStartOfDay().atOffset(ZoneOffset.ofHours(1));

    private PracticeRequests(ValidRequests all, Installation installation, String tenant) {
        this.all = all;
        registered = all.made("/tenant", SETTINGS);
        write = installation.write(tenant);
        practitioner = Practice.practitioner(write);
        visitType = installation.ids().visitType(tenant, "first-visit").toString();
    }

    /** Adds them to all the others. */
    static void addTo(ValidRequests all, Installation installation, String tenant) {
        PracticeRequests requests = new PracticeRequests(all, installation, tenant);
        requests.aboutThePractice();
        requests.aboutSchedules();
        requests.aboutAppointments();
        requests.aboutWaiting();
        BillingRequests.addTo(all);
        requests.reading();
    }

    private void aboutThePractice() {
        all.write("/tenant", SETTINGS);
        all.change("/tenant/change-settings", SETTINGS.replace("'Practice'", "'Surgery'"), registered);
        String type = """
                {'code': '%s', 'display': 'First visit', 'durationMinutes': 30, 'encounterClass': 'AMB'}""";
        all.made("/visit-types", type.formatted("first-visit"));
        all.write("/visit-types", type.formatted("second-visit").replace("}", """
                , 'specialty': {'coding': [{'system': 'http://snomed.info/sct', 'code': '394579002'}]}}"""));
        Answer retiring = all.made("/visit-types", type.formatted("third-visit"));
        all.change(retiring.header("Location") + "/retire", REASON, retiring);
        all.write("/rooms", "{'name': 'North'}");
        Answer closing = all.made("/rooms", "{'name': 'South'}");
        all.change(closing.header("Location") + "/close", REASON, closing);
    }

    private void aboutSchedules() {
        String path = "/practitioners/" + Practice.practitioner(write);
        all.write(path + "/working-hours", """
                {'validFrom': '2026-02-01', 'week': [{'day': 'mon', 'from': '08:00', 'until': '12:30'},
                 {'day': 'sat', 'from': '18:00', 'until': '00:00'}], 'onPublicHolidays': false}""");
        String away = """
                {'period': {'start': '2027-03-01T00:00:00+01:00', 'end': '2027-03-08T00:00:00+01:00'}, 'reason': 'Zebedee'}""";
        all.write(path + "/time-off", away);
        Answer timeOff = all.made(path + "/time-off", away);
        all.change(timeOff.header("Location") + "/cancel", REASON, timeOff);
    }

    private void aboutAppointments() {
        all.write("/patients/" + all.patient() + "/appointments", booking(slot()));
        String cancellation = "{'cancelledBy': 'patient', 'reason': 'Zebedee is well again'}";
        for (Map.Entry<String, String> act : List.of(Map.entry("/reschedule", booking(slot())),
                Map.entry("/cancel", cancellation), Map.entry("/check-in", ""))) {
            Answer booked = booked(slot());
            all.change(booked.header("Location") + act.getKey(), act.getValue(), booked);
        }
        // Nobody can have missed what has not begun: it will have, when this is sent.
        OffsetDateTime soon = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(3).withNano(0);
        Answer missed = booked("'start': '%s', 'end': '%s'".formatted(soon, soon.plusSeconds(1)));
        all.change(missed.header("Location") + "/no-show", "", missed);
        Answer kept = booked(slot());
        all.write(kept.header("Location").replaceAll("/appointments/.*", "/checkups"), """
                {'practitionerId': '%s', 'appointmentId': '%s', 'visit': {'encounterClass': 'AMB',
                 'start': '2026-03-14T09:00:00+01:00'}}""".formatted(practitioner, kept.id()));
    }

    private void aboutWaiting() {
        String wish = """
                {'wish': {'practitionerId': '%s', 'visitTypeId': '%s', 'earliest': '%s', 'latest': '%s'}}"""
                .formatted(practitioner, visitType, LocalDate.now(), LocalDate.now().plusYears(1));
        String path = "/patients/" + all.patient() + "/waiting-list";
        all.write(path, wish);
        Answer leaving = all.made(path, wish);
        all.change(leaving.header("Location") + "/leave", REASON, leaving);
        Answer offered = all.made("/patients/" + all.patient() + "/waiting-list", wish);
        // Nothing was offered yet: it is refused as unknown, however it is spoilt.
        all.change(offered.header("Location") + "/offers/" + UUID.randomUUID() + "/decline", "", offered);
    }

    private void reading() {
        all.read(1, booked(slot()).header("Location"));
        all.read(1, "/slots?practitionerId=" + practitioner + "&visitTypeId=" + visitType + "&limit=5");
        for (String path : List.of("/slots?specialty=http://snomed.info/sct%7C394579002&durationMinutes=20&limit=5",
                "/waiting-list?limit=5", "/visit-types", "/rooms", "/tenant", "/tariffs?limit=5",
                "/reminders-given-up", "/appointments-in-time-off", "/appointments-of-deceased",
                "/charges-without-price", "/invoices-to-review", "/overdue-invoices")) {
            all.read(1, path);
        }
        for (String report : List.of("revenue?groupBy=month,service&from=2026-01-01&to=2026-03-31&format=json",
                "receivables?on=2026-03-31", "incidence?code=195967001&groupBy=ageBand,sex", "payments?kind=payment",
                "no-shows?visitType=first-visit", "appointments?month=2026-03", "prescribing?atcClass=J01",
                "practitioner-load?scope=tenant")) {
            all.read(3, "/reports/" + report);
        }
        all.read(3, "/reports/revenue?groupBy=service,practitioner&scope=group&format=csv");
        all.read(3, "/reports/facts/invoice-lines?from=2026-01-01&format=ndjson");
    }

    private Answer booked(String slot) {
        return all.made("/patients/" + all.patient() + "/appointments", booking(slot));
    }

    private String booking(String slot) {
        return """
                {'practitionerId': '%s', 'booking': {%s, 'visitTypeId': '%s', 'reason': {'text': 'Zebedee coughs'},
                 'notes': 'Zebedee comes late'}}""".formatted(practitioner, slot, visitType);
    }

    /** One that nothing else here asks for. */
    private String slot() {
        next = next.plusHours(1);
        return "'start': '%s', 'end': '%s'".formatted(next, next.plusMinutes(30));
    }
}
