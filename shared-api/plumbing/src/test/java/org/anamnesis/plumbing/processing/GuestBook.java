package org.anamnesis.plumbing.processing;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.anamnesis.api.checkup.event.VisitEvent.CheckupCancelled;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.eventstore.ReadingStore;
import org.anamnesis.plumbing.metadata.MetadataKey;
import org.anamnesis.plumbing.testing.RecordDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A small app with two projections in one group, put together as the query apps are. */
@Configuration
@EnableAutoConfiguration(exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
@EntityScan(basePackageClasses = GuestBook.class)
@Import({ReadingStore.class, ProjectionConfiguration.class, GuestBook.Visits.class, GuestBook.Guests.class,
        GuestBook.GuestResource.class})
class GuestBook {

    static final String NAME = "guest-book";

    /** While true, the projection of guests fails on {@link ContactChanged} as if it had an error in it. */
    static final AtomicBoolean BROKEN = new AtomicBoolean();

    /** How often a checkup came before its patient. */
    static final AtomicInteger OVERTAKEN = new AtomicInteger();

    static ConfigurableApplicationContext start(Map<String, Object> more) {
        RecordDatabase.createEventTable();
        return new SpringApplicationBuilder(GuestBook.class).properties(Map.ofEntries(
                Map.entry("spring.config.name", NAME), Map.entry("server.port", "0"),
                Map.entry("management.server.port", "0"),
                Map.entry("server.address", "127.0.0.1"), Map.entry("management.server.address", "127.0.0.1"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.datasource.url", RecordDatabase.url("clinical_records")),
                Map.entry("spring.datasource.username", "clinical_records"),
                Map.entry("spring.datasource.password", RecordDatabase.PASSWORD),
                Map.entry("spring.flyway.locations", "classpath:db/processing,classpath:db/projecting"),
                Map.entry("spring.jpa.open-in-view", "false"),
                Map.entry("spring.jpa.hibernate.ddl-auto", "validate"),
                Map.entry("spring.jpa.properties.hibernate.jdbc.batch_size", "500"),
                Map.entry("anamnesis.event-store.url", RecordDatabase.url("record")),
                Map.entry("anamnesis.event-store.username", "clinical_records"),
                Map.entry("anamnesis.event-store.password", RecordDatabase.PASSWORD),
                Map.entry("axon.axonserver.enabled", "false"), Map.entry("axon.update-check.disabled", "true"),
                Map.entry("management.endpoint.health.show-details", "always"),
                Map.entry("management.endpoint.health.probes.enabled", "true"),
                Map.entry("management.endpoint.health.group.readiness.include", "readinessState,projection"),
                Map.entry("management.endpoints.web.exposure.include", "health,metrics")))
                .run(more.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    /** The key of a guest. */
    record GuestKey(String tenant, UUID patient) {}

    /** Somebody who came. */
    @Entity
    @Table(name = "guest")
    @IdClass(GuestKey.class)
    static class GuestRow {

        @Id
        private String tenant = "";
        @Id
        private UUID patient = new UUID(0, 0);
        private String family = "";
        private int changes;

        protected GuestRow() {}

        GuestRow(String tenant, UUID patient, String family) {
            this.tenant = tenant;
            this.patient = patient;
            this.family = family;
        }

        void changed() {
            changes++;
        }
    }

    /** That something was heard of somebody. */
    @Entity
    @Table(name = "visit")
    static class VisitRow {

        @Id
        private String event = "";
        private UUID patient = new UUID(0, 0);

        protected VisitRow() {}

        VisitRow(String event, UUID patient) {
            this.event = event;
            this.patient = patient;
        }
    }

    /** One row for each event. */
    @Component
    @ProcessingGroup(NAME)
    static class Visits {

        private final EntityManager rows;

        Visits(EntityManager rows) {
            this.rows = rows;
        }

        @EventHandler
        void on(PatientEvent event, @MessageIdentifier String id) {
            rows.persist(new VisitRow(id, event.patientId().value()));
        }

        @ResetHandler
        void forget() {
            rows.createQuery("delete from GuestBook$VisitRow").executeUpdate();
        }
    }

    /** One row for each guest. */
    @Component
    @ProcessingGroup(NAME)
    static class Guests {

        private final EntityManager rows;

        Guests(EntityManager rows) {
            this.rows = rows;
        }

        @EventHandler
        void on(PatientRegistered event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
            rows.persist(new GuestRow(tenant, event.patientId().value(),
                    String.valueOf(event.demographics().names().getFirst().family())));
        }

        @EventHandler
        void on(ContactChanged event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
            if (BROKEN.get()) {
                throw new IllegalStateException("broken for the test");
            }
            Objects.requireNonNull(rows.find(GuestRow.class, new GuestKey(tenant, event.patientId().value())))
                    .changed();
        }

        @EventHandler
        void on(CheckupCancelled event, @MetaDataValue(MetadataKey.TENANT) String tenant) {
            GuestRow guest = rows.find(GuestRow.class, new GuestKey(tenant, event.patientId().value()));
            if (guest == null) {
                OVERTAKEN.incrementAndGet();
                throw new IllegalStateException("The guest is not there yet");
            }
            guest.changed();
        }

        @ResetHandler
        void forget() {
            rows.createQuery("delete from GuestBook$GuestRow").executeUpdate();
        }
    }

    /** Tells what became of a guest. */
    @RestController
    static class GuestResource {

        private final EntityManager rows;

        GuestResource(EntityManager rows) {
            this.rows = rows;
        }

        @GetMapping("/guests/{id}")
        int changes(@PathVariable UUID id, Caller caller) {
            return Objects.requireNonNullElse(rows.find(GuestRow.class, new GuestKey(caller.tenant(), id)),
                    new GuestRow("", id, "")).changes;
        }
    }
}
