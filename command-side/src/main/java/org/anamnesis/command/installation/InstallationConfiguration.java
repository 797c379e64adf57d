package org.anamnesis.command.installation;

import java.util.UUID;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.provisioning.DataRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Binds the record to the installation's secret, at the first start and for ever. */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {

    /** Another secret would make every repeated request and every repeated import a second record. */
    @Bean
    DerivedIds derivedIds(@Value("${anamnesis.installation-secret}") String secret, JdbcClient jdbc) {
        DerivedIds ids = new DerivedIds(secret);
        jdbc.sql("insert into installation (fingerprint) values (?) on conflict do nothing").param(ids.fingerprint())
                .update();
        if (!jdbc.sql("select fingerprint from installation").query(UUID.class).single().equals(ids.fingerprint())) {
            throw DataRefused.otherSecret();
        }
        return ids;
    }
}
