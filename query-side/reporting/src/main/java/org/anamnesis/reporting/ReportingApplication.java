package org.anamnesis.reporting;

import org.anamnesis.plumbing.eventstore.ReadingStore;
import org.anamnesis.plumbing.processing.ProjectionConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * The app of this room; configured by {@code reporting.yml}. Everything goes over JDBC: its tables are written by array
 * and read by statements that group and count, and neither is what entities are for.
 */
@SpringBootApplication(exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
@Import({ReadingStore.class, ProjectionConfiguration.class})
public class ReportingApplication {

    /** The name of its configuration file, its database's folder of migrations and its processing group. */
    public static final String NAME = "reporting";

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ReportingApplication.class).properties("spring.config.name=" + NAME)
                .run(arguments);
    }
}
