package org.anamnesis.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.anamnesis.audit.AuditTrailApplication;
import org.anamnesis.command.CommandSideApplication;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.reporting.ReportingApplication;
import org.anamnesis.standalone.server.EmbeddedPostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The apps, each of which is started here just as it would start alone: own configuration, ports, database, buses. */
enum App {

    COMMAND_SIDE(CommandSideApplication.NAME, CommandSideApplication.class),
    CLINICAL_RECORDS(
            ClinicalRecordsApplication.NAME,
            ClinicalRecordsApplication.class),
    AUDIT_TRAIL(AuditTrailApplication.NAME,
            AuditTrailApplication.class),
    REPORTING(
            ReportingApplication.NAME, ReportingApplication.class);

    private static final String IN_QUIET = "?logServerErrorDetail=false";
    private static final String IN_BATCHES = IN_QUIET + "&reWriteBatchedInserts=true";

    private final String appName;
    private final Class<?> application;

    App(String appName, Class<?> application) {
        this.appName = appName;
        this.application = application;
    }

    String appName() {
        return appName;
    }

    /** Starts it; returns once it serves. */
    ConfigurableApplicationContext start(Options options, EmbeddedPostgresServer postgres) {
        Map<String, Object> properties = new HashMap<>(options.propertiesOf(appName));
        properties.putAll(whereToStore(options.data(), postgres));
        SpringApplication app = new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + appName, "logging.register-shutdown-hook=false")
                .registerShutdownHook(false).logStartupInfo(false)
                // Handed over inside the JVM: what is on a command line or in the environment, others can read.
                .listeners(new FirstProperties(properties)).build();
        return app.run();
    }

    private Map<String, Object> whereToStore(Path data, EmbeddedPostgresServer postgres) {
        Map<String, String> passwords = postgres.passwordsByRole();
        String record = postgres.jdbcUrl("record");
        return switch (this) {
            case COMMAND_SIDE -> Map.of("spring.datasource.url", record + IN_BATCHES,
                    "spring.datasource.password", passwords.get("command_side"),
                    "spring.flyway.password", passwords.get("record_owner"),
                    "anamnesis.installation-secret", postgres.installationSecret(),
                    "anamnesis.imports.spool", data.resolve("imports").toString());
            case CLINICAL_RECORDS -> reader("clinical_records", record, postgres);
            case AUDIT_TRAIL -> reader("audit_trail", record, postgres);
            case REPORTING -> reader("reporting", record, postgres);
        };
    }

    private static Map<String, Object> reader(String databaseAndRole, String record, EmbeddedPostgresServer postgres) {
        String password = postgres.passwordsByRole().get(databaseAndRole);
        return Map.of("spring.datasource.url", postgres.jdbcUrl(databaseAndRole) + IN_BATCHES,
                "spring.datasource.password", password, "anamnesis.event-store.url", record + IN_QUIET,
                "anamnesis.event-store.password", password);
    }
}
