package org.anamnesis.plumbing.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.EventName;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Quantity;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageSerializationTest {

    private static final PatientId PATIENT = new PatientId(UUID.fromString("01942f5c-7c1e-7a63-8a0f-3d1f5f0c9a11"));

    private final Serializer events = MessageSerialization.events(new AnnotationRevisionResolver());
    private final Serializer general = new MessageSerialization().serializer(new AnnotationRevisionResolver());

    @ParameterizedTest
    @ValueSource(strings = {"1987", "1987-03", "1987-03-21", "1987-03-21T14:05:00+01:00", "1987-03-21T14:05:00Z"})
    void keeps_a_clinical_time_as_it_was_told(String told) {
        DeathRecorded event = new DeathRecorded(PATIENT, new ClinicalTime(told));
        assertThat(json(event)).contains("\"" + told + "\"");
        assertThat(read(json(event), DeathRecorded.class)).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "0.0000001", "100", "1200000000"})
    void keeps_a_decimal_plain_and_with_its_scale(String number) {
        Quantity quantity = new Quantity(new BigDecimal(number), "mg/dL", null);
        assertThat(json(quantity)).contains(":" + number + ",");
        assertThat(read(json(quantity), Quantity.class)).isEqualTo(quantity);
    }

    @Test
    void writes_an_id_as_a_plain_text_and_leaves_out_what_is_absent() {
        PatientRegistered event = new PatientRegistered(PATIENT,
                new Demographics(List.of(), List.of(HumanName.of("Lind", "Ann")), null, Sex.FEMALE, null),
                Contact.unknown());
        assertThat(json(event)).contains("\"patientId\":\"" + PATIENT + "\"").doesNotContain("null");
        assertThat(read(json(event), PatientRegistered.class)).isEqualTo(event);
    }

    @Test
    void reads_what_a_later_version_wrote() {
        String later = "{\"patientId\":\"" + PATIENT + "\",\"reason\":\"moved\",\"added\":{\"later\":[1]}}";
        assertThat(read(later, PatientDeactivated.class)).isEqualTo(new PatientDeactivated(PATIENT, "moved"));
    }

    @Test
    void names_the_revision() {
        assertThat(events.serialize(new PatientDeactivated(PATIENT, "moved"), byte[].class).getType().getRevision())
                .isEqualTo("1");
    }

    @Test
    void an_event_whose_class_moved_is_the_same_on_disk() {
        SerializedObject<byte[]> before = events.serialize(new PatientDeactivated(PATIENT, "moved"), byte[].class);
        SerializedObject<byte[]> after = events.serialize(new ClosedElsewhere(PATIENT, "moved"), byte[].class);
        assertThat(after.getType()).isEqualTo(before.getType());
        assertThat(after.getData()).isEqualTo(before.getData());
        assertThat(before.getType().getName()).isEqualTo("patient.deactivated");
    }

    @Test
    void reads_a_replay_token_back() {
        TrackingToken reset = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, List.of(4L, 7L)),
                GapAwareTrackingToken.newInstance(3, List.of(1L)));
        SerializedObject<byte[]> written = general.serialize(reset, byte[].class);
        TrackingToken read = general.deserialize(written);
        assertThat(read).isEqualTo(reset);
    }

    private String json(Object value) {
        return new String(events.serialize(value, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private <T> T read(String json, Class<T> type) {
        return events.deserialize(new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class,
                EventTypes.nameOf(type) == null ? type.getName() : EventTypes.nameOf(type), "1"));
    }

    /** The event of a patient deactivated as it would be after a move to another package, under another class name. */
    @EventName("patient.deactivated")
    @Revision("1")
    private record ClosedElsewhere(PatientId patientId, String reason) {}
}
