package org.anamnesis.command.automation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The errands that are still to be done, in the command side's own database. */
@Component
public class Errands {

    /** Taken before it is tried: whoever dies over it leaves it to be tried again, later each time. */
    private static final String TAKE = """
            update errand set tries = tries + 1,
                   due = now() + interval '5 seconds' * power(2, least(tries, 6))
            where (automation, cause, fact) in (select automation, cause, fact from errand where due <= now()
                                                order by due limit ? for update skip locked)
            returning automation, cause, tenant, patient, fact, initiator, correlation_id, content""";

    private static final JsonMapper JSON = json();

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Bell bell;

    Errands(JdbcClient jdbc, JdbcOperations batches, Bell bell) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.bell = bell;
    }

    /** Remembers, in the transaction of the event, what is to be done because of it. */
    public void add(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        add(Errand.of(automation.name(), cause, patient, fact));
    }

    /** Remembers, in the transaction of the event, what is to be done because of it, and all that the event says. */
    public void addWhole(Automation automation, EventMessage<?> cause, UUID patient, UUID fact) {
        addWhole(automation, cause, patient, fact, cause.getPayload());
    }

    /** Remembers, in the transaction of the event, what is to be done because of it, and what to do it with. */
    public void addWhole(Automation automation, EventMessage<?> cause, UUID patient, UUID fact, Object content) {
        add(Errand.of(automation.name(), cause, patient, fact).with(JSON.writeValueAsString(content)));
    }

    /**
     * Lets an automation wait for another one that has yet to do what is to be undone.
     *
     * @throws StillToDo while the other has an errand about the fact; this errand comes due again
     */
    public void awaitDone(Class<? extends Automation> automation, String tenant, UUID fact) {
        if (jdbc.sql("select exists (select from errand where automation = ? and tenant = ? and fact = ?)")
                .params(automation.getSimpleName(), tenant, fact).query(Boolean.class).single()) {
            throw new StillToDo();
        }
    }

    /** Another errand comes first. */
    public static final class StillToDo extends RuntimeException {

        private StillToDo() {
            super("still-to-do", null, false, false);
        }
    }

    /** The event, or whatever else it was given, that an errand remembers whole. */
    public <E> E event(Errand errand, Class<E> type) {
        return JSON.readValue(Objects.requireNonNull(errand.content()), type);
    }

    /** Remembers an errand; the same one again is silence. */
    public void add(Errand errand) {
        jdbc.sql("""
                insert into errand (automation, cause, tenant, patient, fact, initiator, correlation_id, content)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(errand.automation()).param(errand.cause()).param(errand.tenant()).param(errand.patient())
                .param(errand.fact()).param(errand.initiator()).param(errand.correlationId())
                .param(errand.content()).update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        }
    }

    List<Errand> take(int most) {
        return jdbc.sql(TAKE).param(most).query(Errand.class).list();
    }

    void done(List<Errand> done) {
        batches.batchUpdate("delete from errand where automation = ? and cause = ? and fact = ?",
                done.stream().map(errand -> new Object[]{errand.automation(), errand.cause(), errand.fact()}).toList());
    }

    /** How many have been tried so often in vain that somebody should look. */
    long failing() {
        return jdbc.sql("select count(*) from errand where tries > 5").query(Long.class).single();
    }

    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
