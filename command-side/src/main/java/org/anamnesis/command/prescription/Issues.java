package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.event.MedicationIssueEvent;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.jspecify.annotations.Nullable;

/** What is known to speak against a prescription: found when it was made, or since. */
final class Issues {

    private final Set<String> knownAlerts = new HashSet<>();
    private final Map<IssueId, @Nullable IssueMitigated> issues = new HashMap<>();

    /** What of it nobody has been told yet. */
    List<SafetyAlert> news(IssueId id, List<SafetyAlert> alerts) {
        return issues.containsKey(id)
                ? List.of()
                : alerts.stream().filter(alert -> !knownAlerts.contains(named(alert))).toList();
    }

    /** Whether the issue still has to be dealt with; the same statement again is silence. */
    boolean toMitigate(IssueMitigated mitigation) {
        refuseIf(!issues.containsKey(mitigation.issueId()), PrescriptionRefusal.ISSUE_UNKNOWN);
        IssueMitigated earlier = issues.get(mitigation.issueId());
        refuseIf(earlier != null && !earlier.equals(mitigation), PrescriptionRefusal.ISSUE_ALREADY_MITIGATED);
        return earlier == null;
    }

    void know(SafetyCheck check) {
        check.alerts().forEach(alert -> knownAlerts.add(named(alert)));
    }

    void evolve(MedicationIssueEvent event) {
        switch (event) {
            case IssueDetected detected -> {
                issues.put(detected.issueId(), null);
                detected.alerts().forEach(alert -> knownAlerts.add(named(alert)));
            }
            case IssueMitigated mitigated -> issues.put(mitigated.issueId(), mitigated);
        }
    }

    /** What has become graver since it was known is news. */
    private static String named(SafetyAlert alert) {
        return alert.severity() + " " + alert.key();
    }
}
