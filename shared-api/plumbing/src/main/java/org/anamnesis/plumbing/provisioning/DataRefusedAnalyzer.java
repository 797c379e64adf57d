package org.anamnesis.plumbing.provisioning;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets an app that refuses its data end with that sentence instead of a stack trace. */
final class DataRefusedAnalyzer extends AbstractFailureAnalyzer<DataRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataRefused refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
