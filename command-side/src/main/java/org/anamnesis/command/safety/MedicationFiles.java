package org.anamnesis.command.safety;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Where medications and rules come from: the product's own files, or an installer's. */
@Configuration(proxyBeanMethods = false)
class MedicationFiles {

    @Bean
    MedicationSafety medicationSafety(
            @Value("${anamnesis.medication.medications:classpath:medication/medications.json}") Resource medications,
            @Value("${anamnesis.medication.rules:classpath:medication/rules.json}") Resource rules) {
        return MedicationSafety.read(medications, rules);
    }
}
