package org.anamnesis.command.safety.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.safety.trial.TrialReport.Finding;
import org.anamnesis.command.safety.trial.TrialReport.RuleCount;

/** Counts what a trial finds; of single findings it keeps no more than anybody would read. */
final class TrialCounts {

    static final int LISTED = 1000;

    private static final int MONTH = "2026-03".length();

    private final SortedMap<String, RuleCount> rules = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long prescriptions;
    private long flagged;
    private long refused;
    private long notChecked;
    private long found;

    void add(MedicationOrder order, SafetyCheck check) {
        prescriptions++;
        flagged += check.alerts().isEmpty() ? 0 : 1;
        refused += check.alerts().stream().anyMatch(SafetyAlert::isRefusing) ? 1 : 0;
        notChecked += check.notChecked().isEmpty() ? 0 : 1;
        check.alerts().forEach(alert -> add(order, alert));
    }

    TrialReport report(String ruleSet) {
        return new TrialReport(ruleSet, prescriptions, flagged, refused, notChecked, List.copyOf(rules.values()),
                List.copyOf(findings), found > findings.size());
    }

    private void add(MedicationOrder order, SafetyAlert alert) {
        rules.merge(alert.rule() + "/" + alert.severity(), count(alert, 1),
                (before, one) -> count(alert, before.count() + one.count()));
        found++;
        if (findings.size() < LISTED) {
            findings.add(finding(order, alert));
        }
    }

    private static RuleCount count(SafetyAlert alert, long count) {
        return new RuleCount(alert.rule(), alert.kind(), alert.severity(), count);
    }

    private static Finding finding(MedicationOrder order, SafetyAlert alert) {
        String authored = order.authored().value();
        Coding preferred = order.medication().preferred();
        return new Finding(authored.substring(0, Math.min(MONTH, authored.length())),
                preferred == null ? null : preferred.system(), preferred == null ? null : preferred.code(),
                alert.kind(), alert.rule(), alert.severity());
    }
}
