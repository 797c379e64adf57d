package org.anamnesis.command.imports.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.command.CommandResult;
import org.junit.jupiter.api.Test;

class SafetyCountsTest {

    private static final CodeableConcept SOMETHING = new CodeableConcept(List.of(), "Something");

    @Test
    void counts_what_the_safety_check_found_in_the_past_and_names_nothing_of_it() {
        ImportCounts counts = new ImportCounts();
        counts.accepted(new CommandResult(1, 2, List.of(), check(0)));
        counts.accepted(new CommandResult(0, 1, List.of(new Warning(Warning.Code.DOSAGE_MISSING, "order.dosage")),
                check(1, Severity.HIGH, Severity.LOW, Severity.INFORMATION)));
        counts.accepted(new CommandResult(0, 1, List.of(), check(2, Severity.HIGH)));
        counts.accepted(new CommandResult(0, 0, List.of(), check(2, Severity.HIGH)));
        assertThat(counts.counts().safety()).isEqualTo(new ImportReport.Checked(3,
                new TreeMap<>(Map.of("high", 2L, "low", 1L, "information", 1L)), 2));
        assertThat(counts.counts().recorded()).isEqualTo(4);
        assertThat(counts.counts().unchanged()).isEqualTo(1);
        assertThat(counts.counts().recordedWithWarnings().count()).isEqualTo(1);
        assertThat(counts.counts().toString()).doesNotContain("Something");
    }

    private static SafetyCheck check(int unknown, Severity... severities) {
        PatientId patient = new PatientId(UUID.randomUUID());
        return new SafetyCheck("rules", Stream.of(severities)
                .map(severity -> new SafetyAlert("key", SafetyAlert.Kind.INTERACTION, severity, "rule", "effect",
                        "source", patient, SOMETHING, null, null))
                .toList(),
                Stream.generate(() -> new Unchecked(Unchecked.Subject.MEDICATION, SOMETHING, null))
                        .limit(unknown).toList());
    }
}
