package org.anamnesis.reporting.report;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether callers may see persons. Nobody signs in yet, so that the installation says it of all; once somebody does,
 * this is where their role is asked.
 */
@Component
record PersonsVisible(Environment environment) {

    boolean now() {
        return environment.getProperty("anamnesis.reporting.persons-visible", Boolean.class, false);
    }
}
