package org.anamnesis.plumbing.provisioning;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets an app that finds older data end with that sentence instead of a stack trace. */
final class OlderDataAnalyzer extends AbstractFailureAnalyzer<OlderData> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OlderData older) {
        return new FailureAnalysis(older.getMessage(), null, older);
    }
}
