package org.anamnesis.standalone;

/** What a newcomer is told once everything runs. */
final class Banner {

    private Banner() {}

    static String of(Standalone standalone, Options options) {
        int write = standalone.port(App.COMMAND_SIDE);
        int charts = standalone.port(App.CLINICAL_RECORDS);
        int trail = standalone.port(App.AUDIT_TRAIL);
        int reports = standalone.port(App.REPORTING);
        return """
                Anamnesis is ready.

                  Write    http://127.0.0.1:%1$d/swagger-ui.html
                  Charts   http://127.0.0.1:%2$d/swagger-ui.html
                  Trail    http://127.0.0.1:%3$d/swagger-ui.html
                  Reports  http://127.0.0.1:%4$d/swagger-ui.html
                  Data     %5$s (PostgreSQL on port %6$d)

                Try:

                  curl -i http://127.0.0.1:%1$d/patients -H 'X-Tenant: demo-clinic' -H 'X-Actor: me' \\
                    -H 'Content-Type: application/json' \\
                    -d '{"demographics":{"names":[{"family":"Byron","given":["Ada"]}],"birthDate":"1815-12-10",\
                "sex":"female"}}'
                  curl http://127.0.0.1:%2$d/patients/<id>/chart -H 'X-Tenant: demo-clinic' -H 'X-Actor: me'
                  curl http://127.0.0.1:%2$d/patients/search -H 'X-Tenant: demo-clinic' -H 'X-Actor: me' \\
                    -H 'Content-Type: application/json' -d '{"name":"byron"}'
                %7$s
                Stop it with Ctrl-C; the data stays.
                """
                .formatted(write, charts, trail, reports, options.data(), standalone.postgresPort(),
                        options.demo() ? demo() : "");
    }

    private static String demo() {
        return """

                Two demonstration clinics are loaded: tenant demo-clinic treats people, demo-vets animals.
                """;
    }
}
