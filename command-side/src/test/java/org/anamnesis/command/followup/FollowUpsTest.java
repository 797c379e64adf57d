package org.anamnesis.command.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.plumbing.testing.TestIds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class FollowUpsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 500;

    private final FollowUps followUps = bean(FollowUps.class);
    private final WhenTestAsksThenFollowUp automation = bean(WhenTestAsksThenFollowUp.class);
    private final JdbcClient jdbc = bean(JdbcClient.class);
    private final FollowUp followUp = about(UUID.randomUUID());

    @Test
    void what_failed_a_hundred_times_neither_vanishes_nor_stops_the_others() {
        FollowUp poison = followUp.with("poison");
        followUps.remember(automation, poison, "a", Instant.now().plusSeconds(3600));
        jdbc.sql("""
                update follow_up_task set consecutive_failures = 100, execution_time = now()
                where task_instance like ?""").param(poison.fact() + "/%").update();
        FollowUp other = about(UUID.randomUUID());
        followUps.remember(automation, other);
        await().atMost(PATIENCE).until(() -> failures(poison) == 101);
        assertThat(seconds(poison)).isBetween(200L, 330L);
        await().atMost(PATIENCE).until(() -> WhenTestAsksThenFollowUp.DONE.contains(other.fact()));
        assertThat(bean(MeterRegistry.class).get("anamnesis.followups.failing").gauge().value()).isPositive();
        followUps.forget(automation, poison.fact());
        assertThat(count(poison)).isZero();
    }

    @Test
    void what_no_automation_knows_stays_and_stops_nobody() {
        Automation unknown = new Automation() {

            @Override
            public String name() {
                return "do-nothing-when-nothing-happened";
            }

            @Override
            public void perform(FollowUp followUp) {}
        };
        followUps.remember(unknown, followUp);
        FollowUp other = about(UUID.randomUUID());
        followUps.remember(automation, other);
        await().atMost(PATIENCE).until(() -> WhenTestAsksThenFollowUp.DONE.contains(other.fact()));
        assertThat(count(followUp)).isOne();
        assertThat(jdbc.sql("delete from follow_up_task where task_name = ?").param(unknown.name()).update()).isOne();
    }

    @Test
    void the_same_is_remembered_once() {
        Instant later = Instant.now().plusSeconds(3600);
        followUps.remember(automation, followUp, followUp.cause().toString(), later);
        followUps.remember(automation, followUp);
        assertThat(count(followUp)).isOne();
        followUps.forget(automation, followUp.fact());
    }

    @Test
    void many_of_one_transaction_are_all_done() {
        Set<UUID> facts = Stream.generate(UUID::randomUUID).limit(MANY).collect(Collectors.toSet());
        bean(TransactionOperations.class).executeWithoutResult(
                transaction -> facts.forEach(fact -> followUps.remember(automation, about(fact))));
        await().atMost(PATIENCE).until(() -> WhenTestAsksThenFollowUp.DONE.containsAll(facts));
    }

    @Test
    void one_automation_waits_for_what_another_has_yet_to_do() {
        followUps.remember(automation, followUp, "a", Instant.now().plusSeconds(3600));
        assertThatThrownBy(() -> followUps.awaitDone(WhenTestAsksThenFollowUp.class, followUp.fact()))
                .isInstanceOf(FollowUps.StillToDo.class);
        followUps.awaitDone(WhenTestAsksThenFollowUp.class, UUID.randomUUID());
        followUps.forget(automation, followUp.fact());
        followUps.awaitDone(WhenTestAsksThenFollowUp.class, followUp.fact());
    }

    @Test
    void what_an_automation_makes_has_the_same_id_each_time() {
        UUID about = UUID.randomUUID();
        assertThat(followUp.derivedId(TestIds.IDS, about)).isEqualTo(followUp.derivedId(TestIds.IDS, about))
                .isNotEqualTo(followUp.derivedId(TestIds.IDS, UUID.randomUUID()));
    }

    /** They are what is on disk: another name is another automation, whose ids are others. */
    @Test
    void automations_are_known_by_these_names() {
        assertThat(RunningCommandSide.context().getBeansOfType(Automation.class).values()).extracting(Automation::name)
                .filteredOn(name -> !name.endsWith("-when-test-asks")).containsExactlyInAnyOrder(
                        "open-billing-account-when-patient-registered", "assign-payer-when-patient-linked",
                        "assign-payer-when-patient-link-ended", "draft-invoice-when-appointment-booked",
                        "withdraw-invoice-when-appointment-cancelled", "charge-when-appointment-missed",
                        "charge-when-checkup-completed", "charge-when-medication-dispensed",
                        "remove-charges-when-checkup-entered-in-error",
                        "remove-charge-when-dispense-entered-in-error", "mark-overdue-when-invoice-due",
                        "leave-waiting-list-when-appointment-booked", "offer-slot-when-appointment-cancelled",
                        "fulfill-appointment-when-checkup-completed", "send-reminder-when-due",
                        "detect-issues-when-allergy-recorded", "detect-issues-when-patients-merged",
                        "detect-issues-when-rules-changed");
    }

    private FollowUp about(UUID fact) {
        return new FollowUp(automation.name(), UUID.randomUUID(), "t1", UUID.randomUUID(), fact, "dr-1", "c1", null);
    }

    private long count(FollowUp about) {
        return number("select count(*) from follow_up_task where task_instance like ?", about);
    }

    private long failures(FollowUp about) {
        return number("select consecutive_failures from follow_up_task where task_instance like ?", about);
    }

    /** Until it comes due again. */
    private long seconds(FollowUp about) {
        return number("""
                select extract(epoch from execution_time - now())::bigint from follow_up_task
                where task_instance like ?""", about);
    }

    private long number(String sql, FollowUp about) {
        return jdbc.sql(sql).param(about.fact() + "/%").query(Long.class).single();
    }

    private static <T> T bean(Class<T> type) {
        return RunningCommandSide.context().getBean(type);
    }
}
