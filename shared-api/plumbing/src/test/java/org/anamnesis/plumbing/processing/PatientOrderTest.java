package org.anamnesis.plumbing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventTypes;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class PatientOrderTest {

    private final PatientOrder order = new PatientOrder();

    @Test
    void goes_by_the_patient_in_the_metadata_whichever_aggregate_speaks_of_it() {
        assertThat(sequence("checkup", Map.of(MetadataKey.TENANT, "north", MetadataKey.PATIENT, "p1")))
                .isEqualTo(PatientOrder.sequence("north", "p1"));
    }

    @Test
    void goes_by_the_aggregate_where_the_event_is_about_nobody() {
        assertThat(sequence("room", Map.of(MetadataKey.TENANT, "north"))).isEqualTo("north/a1");
    }

    @Test
    void keeps_a_responsible_person_in_its_own_order_though_its_events_name_patients() {
        assertThat(sequence(PatientOrder.RESPONSIBLE_PERSON,
                Map.of(MetadataKey.TENANT, "north", MetadataKey.PATIENT, "p1"))).isEqualTo("north/a1");
        assertThat(EventTypes.nameOf(PatientLinked.class)).startsWith(PatientOrder.RESPONSIBLE_PERSON + ".");
    }

    private Object sequence(String type, Map<String, String> metadata) {
        return order.getSequenceIdentifierFor(
                new GenericDomainEventMessage<>(type, "a1", 0, "a payload that says nothing", metadata));
    }
}
