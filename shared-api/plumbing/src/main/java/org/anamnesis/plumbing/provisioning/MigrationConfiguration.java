package org.anamnesis.plumbing.provisioning;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Migrates an app's database, or says in one sentence that it is of another version. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            try {
                flyway.migrate();
            } catch (FlywayValidateException changed) {
                throw DataRefused.older(changed);
            }
        };
    }
}
