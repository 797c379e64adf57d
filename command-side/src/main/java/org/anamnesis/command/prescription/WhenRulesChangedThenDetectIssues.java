package org.anamnesis.command.prescription;

import java.util.List;
import java.util.UUID;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.command.followup.Automation;
import org.anamnesis.command.followup.AutomationName;
import org.anamnesis.command.followup.FollowUp;
import org.anamnesis.command.followup.FollowUps;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.plumbing.id.Ids;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where an installation got other rules, what they find against active medication is told to the prescribers. */
@Component
@AutomationName("detect-issues-when-rules-changed")
record WhenRulesChangedThenDetectIssues(JdbcClient jdbc, TransactionOperations transactions, FollowUps followUps,
        Detection detection, MedicationSafety safety) implements Automation, ApplicationRunner {

    /** No row comes back where the rules are the same as before, or another node was first. */
    private static final String CHANGE = """
            insert into safety_rules_in_force as known (rule_set) values (?)
            on conflict (one) do update set rule_set = excluded.rule_set where known.rule_set <> excluded.rule_set
            returning xmax = 0 as first""";

    private static final String PATIENTS = """
            select distinct tenant, coalesce(survivor_id, patient_id) as patient
            from medication_on_record join patient using (tenant, patient_id) where medication_on_record.active""";

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(transaction -> {
            boolean changed = jdbc.sql(CHANGE).param(safety.ruleSet()).query(Boolean.class).optional()
                    .map(first -> !first).orElse(false);
            if (changed) {
                UUID cause = Ids.next();
                jdbc.sql(PATIENTS).query(row -> {
                    UUID patient = row.getObject("patient", UUID.class);
                    followUps.remember(this, new FollowUp(name(), cause, row.getString("tenant"), patient, patient,
                            "installation", cause.toString(), null));
                });
            }
        });
    }

    @Override
    public void perform(FollowUp followUp) {
        String inForce = jdbc.sql("select rule_set from safety_rules_in_force").query(String.class).single();
        if (!inForce.equals(safety.ruleSet())) {
            // A node that still has the old rules leaves it to one that has the new.
            throw new IllegalStateException("Other rules are in force than this node has");
        }
        detection.detect(followUp, this::alerts);
    }

    private List<SafetyAlert> alerts(ActiveMedication medication, FollowUp followUp, Profile profile) {
        return detection.check(medication, profile);
    }
}
