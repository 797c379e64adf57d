package org.anamnesis.records;

import org.anamnesis.plumbing.eventstore.ReadingStore;
import org.anamnesis.plumbing.processing.ProjectionConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * The app of this room; configured by {@code clinical-records.yml}. Tokens and dead letters go over JDBC, rows over
 * JPA.
 */
@SpringBootApplication(exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
@Import({ReadingStore.class, ProjectionConfiguration.class})
public class ClinicalRecordsApplication {

    /** The name of its configuration file, its database's folder of migrations and its processing group. */
    public static final String NAME = "clinical-records";

    /** Starts it. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ClinicalRecordsApplication.class).properties("spring.config.name=" + NAME)
                .run(arguments);
    }
}
