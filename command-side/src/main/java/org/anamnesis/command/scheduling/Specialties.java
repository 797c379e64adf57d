package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.MessageSerialization;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lookup of what practitioners are trained in, written in the transaction that appends the event. */
@Component
@ProcessingGroup(Appointments.GROUP)
@DisallowReplay
class Specialties implements Lookup {

    private static final JsonMapper JSON = json();

    private final JdbcClient jdbc;

    Specialties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String revision() {
        return "specialties-1";
    }

    @Override
    public void fill(DomainEventMessage<?> event, String tenant) {
        if (event.getPayload() instanceof PractitionerRegistered registered) {
            on(registered, tenant);
        }
    }

    @EventHandler
    void on(PractitionerRegistered event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        if (!event.profile().specialties().isEmpty()) {
            jdbc.sql("""
                    insert into practitioner_specialties (tenant, practitioner_id, specialties) values (?, ?, ?)
                    on conflict do nothing""")
                    .params(tenant, event.practitionerId().value(),
                            JSON.writeValueAsString(event.profile().specialties()))
                    .update();
        }
    }

    static List<CodeableConcept> read(@Nullable String specialties) {
        return specialties == null ? List.of() : JSON.readValue(specialties, new TypeReference<>() {
        });
    }

    static @Nullable CodeableConcept readOne(@Nullable String specialty) {
        return specialty == null ? null : JSON.readValue(specialty, CodeableConcept.class);
    }

    static @Nullable String write(@Nullable CodeableConcept specialty) {
        return specialty == null ? null : JSON.writeValueAsString(specialty);
    }

    /** Whether who is trained in these is trained in what is wanted: by one code, or where it has none by its words. */
    static boolean cover(List<CodeableConcept> specialties, @Nullable CodeableConcept wanted) {
        return wanted == null || specialties.stream().anyMatch(one -> isSame(one, wanted));
    }

    private static boolean isSame(CodeableConcept one, CodeableConcept wanted) {
        if (wanted.coding().isEmpty()) {
            return wanted.text() != null && wanted.text().equalsIgnoreCase(one.text());
        }
        return wanted.coding().stream().anyMatch(code -> one.coding().stream()
                .anyMatch(other -> other.system().equals(code.system()) && other.code().equals(code.code())));
    }

    private static JsonMapper json() {
        JsonMapper.Builder json = JsonMapper.builder();
        MessageSerialization.eventJson(json);
        return json.build();
    }
}
