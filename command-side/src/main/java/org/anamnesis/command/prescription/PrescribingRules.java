package org.anamnesis.command.prescription;

import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about prescriptions.
 *
 * @param validity   how long an order can be handed out where it does not say, ISO 8601
 * @param validityOf the same for single tenants, by their slug
 */
@ConfigurationProperties("anamnesis.prescribing")
record PrescribingRules(@DefaultValue("P1Y") Period validity, @DefaultValue Map<String, Period> validityOf) {

    Period validity(String tenant) {
        return validityOf.getOrDefault(tenant, validity);
    }
}
