package org.anamnesis.command.prescription;

import static org.anamnesis.command.RunningCommandSide.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.RunningCommandSide;
import org.anamnesis.command.decision.EventReplay;
import org.anamnesis.command.safety.Profile;
import org.anamnesis.command.safety.trial.MedicationHistory;
import org.anamnesis.command.status.LinkedPatients;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.metadata.Origin;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Whatever happens, live decisions and trials of rules look at the same allergies and the same medication. */
class MedicationAgreementTest {

    private static final int EVENTS = 60;

    private final ApplicationContext context = RunningCommandSide.context();
    private final MedicationHistories live = context.getBean(MedicationHistories.class);
    private final LinkedPatients linked = context.getBean(LinkedPatients.class);
    private final MedicationHistory trial = new MedicationHistory();
    private final String tenant = RunningCommandSide.newTenant();
    private final List<PatientId> patients = Stream.generate(this::patient).limit(3).toList();
    private final List<EventReplay> told = Stream.of(live, context.getBean("patientRegistry"), trial)
            .map(handlers -> new EventReplay(handlers, context.getBean(ParameterResolverFactory.class))).toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void both_look_at_the_same_after_every_event(long seed) {
        RandomMedicationHistory history = new RandomMedicationHistory(seed, patients);
        for (int version = 1; version <= EVENTS; version++) {
            EventMessage<?> event = new GenericDomainEventMessage<>("Test", UUID.randomUUID().toString(), version,
                    history.next(), new Caller(tenant, "dr-1").metadata(Origin.LIVE, "c1"));
            told.forEach(replay -> replay.tell(event));
            patients.forEach(patient -> mustAgree(patient, event));
        }
        assertThat(history.kinds()).hasSizeGreaterThan(8);
    }

    private void mustAgree(PatientId patient, EventMessage<?> event) {
        UUID root = linked.root(tenant, patient.value());
        for (Instant authored : List.of(RandomMedicationHistory.MIDDLE, MedicationHistories.EVER)) {
            Profile tried = trial.profile(patient, authored);
            Profile decided = live.profile(tenant, root, authored, null);
            assertThat(new HashSet<>(tried.allergies())).as("%s", event.getPayload())
                    .isEqualTo(new HashSet<>(decided.allergies()));
            assertThat(new HashSet<>(tried.medications())).as("%s", event.getPayload())
                    .isEqualTo(new HashSet<>(decided.medications()));
        }
    }

    private PatientId patient() {
        return new PatientId(UUID.fromString(as(tenant, "dr-1")
                .body("{\"demographics\": {\"names\": [{\"text\": \"Bello\"}], \"sex\": \"male\"}}").post("/patients")
                .header("Location").substring("/patients/".length())));
    }
}
