package org.anamnesis.command.scheduling;

import java.util.List;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.decision.Lookup;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.serialization.EventJson;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The lookup of what practitioners are trained in, written in the transaction that appends the event. */
@Lookup(revision = "specialties-1")
@ProcessingGroup(Appointments.GROUP)
record Specialties(JdbcClient jdbc) {

    @EventHandler
    void on(PractitionerRegistered event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
        if (!event.profile().specialties().isEmpty()) {
            jdbc.sql("""
                    insert into practitioner_specialties (tenant, practitioner_id, specialties) values (?, ?, ?)
                    on conflict do nothing""")
                    .params(tenant, event.practitionerId().value(),
                            EventJson.write(event.profile().specialties()))
                    .update();
        }
    }

    static List<CodeableConcept> read(@Nullable String specialties) {
        return specialties == null ? List.of() : EventJson.read(specialties, new TypeReference<>() {
        });
    }

    static @Nullable CodeableConcept readOne(@Nullable String specialty) {
        return EventJson.readOrNull(specialty, CodeableConcept.class);
    }

    static @Nullable String write(@Nullable CodeableConcept specialty) {
        return specialty == null ? null : EventJson.write(specialty);
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
}
