package org.anamnesis.command.safety.trial;

import static org.anamnesis.command.safety.Codes.IBUPROFEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyAlert.Kind;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.command.safety.trial.TrialReport.RuleCount;
import org.junit.jupiter.api.Test;

class TrialCountsTest {

    private final TrialCounts tally = new TrialCounts();

    @Test
    void counts_every_alert_but_lists_only_so_many_and_says_so() {
        for (int i = 0; i < TrialCounts.LISTED; i++) {
            prescribe(Severity.HIGH);
        }
        assertThat(tally.report("r").truncated()).isFalse();
        prescribe(Severity.HIGH);
        TrialReport report = tally.report("r");
        assertThat(report.truncated()).isTrue();
        assertThat(report.findings()).hasSize(TrialCounts.LISTED);
        assertThat(report.rules())
                .containsExactly(new RuleCount("rule", Kind.ALLERGY, Severity.HIGH, TrialCounts.LISTED + 1));
    }

    @Test
    void information_is_flagged_but_refuses_nothing() {
        prescribe(Severity.INFORMATION);
        prescribe(Severity.LOW, Severity.INFORMATION);
        TrialReport report = tally.report("r");
        assertThat(report.flagged()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.rules()).extracting(RuleCount::severity, RuleCount::count).containsExactlyInAnyOrder(
                tuple(Severity.INFORMATION, 2L),
                tuple(Severity.LOW, 1L));
    }

    private void prescribe(Severity... severities) {
        List<SafetyAlert> alerts = List.of(severities).stream().map(severity -> new SafetyAlert("rule/x", Kind.ALLERGY,
                severity, "rule", "effect", "source", new PatientId(UUID.randomUUID()), IBUPROFEN, null, null))
                .toList();
        tally.add(new MedicationOrder(IBUPROFEN, null, null, null, new ClinicalTime("2026-03-04T10:00:00+01:00"), null,
                List.of()),
                new SafetyCheck("r", alerts, List.of()));
    }
}
