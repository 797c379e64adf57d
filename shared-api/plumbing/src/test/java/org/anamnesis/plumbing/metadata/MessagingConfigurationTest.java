package org.anamnesis.plumbing.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.scheduling.RoomId;
import org.anamnesis.api.scheduling.event.RoomEvent.RoomRegistered;
import org.anamnesis.plumbing.caller.Caller;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagingConfigurationTest {

    private final SimpleEventBus bus = SimpleEventBus.builder().build();
    private final List<EventMessage<?>> published = new ArrayList<>();

    @BeforeEach
    void start() {
        new MessagingConfiguration().namedEvents(bus).afterSingletonsInstantiated();
        bus.subscribe(published::addAll);
    }

    @Test
    void names_the_patient_of_every_event_about_one() {
        PatientId patient = new PatientId(UUID.randomUUID());
        publish(new PatientDeactivated(patient, "moved"));
        assertThat(published.getFirst().getMetaData()).containsEntry(MetadataKey.PATIENT, patient.toString())
                .containsEntry(MetadataKey.TENANT, "north");
    }

    @Test
    void names_none_for_an_event_about_nobody() {
        publish(new RoomRegistered(new RoomId(UUID.randomUUID()), "Room 1"));
        assertThat(published.getFirst().getMetaData()).doesNotContainKey(MetadataKey.PATIENT);
    }

    @Test
    void refuses_what_does_not_say_whose_it_is() {
        assertThatIllegalStateException().isThrownBy(
                () -> bus.publish(new GenericEventMessage<>(new RoomRegistered(new RoomId(UUID.randomUUID()), "1"))));
        assertThat(published).isEmpty();
    }

    private void publish(Object event) {
        bus.publish(new GenericEventMessage<>(event, new Caller("north", "dr-test").metadata(Origin.LIVE, "c1")));
    }
}
