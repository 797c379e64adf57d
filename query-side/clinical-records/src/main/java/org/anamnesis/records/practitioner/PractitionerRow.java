package org.anamnesis.records.practitioner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Json;
import org.anamnesis.records.persistence.TenantKey;

/** A practitioner as it is now. */
@Entity
@Table(name = "practitioner")
class PractitionerRow {

    @EmbeddedId
    private TenantKey key;
    private String profile;
    private String name;
    private boolean active;
    private Instant recordedAt;
    private String recordedBy;
    private int revision;

    @ElementCollection
    @CollectionTable(name = "practitioner_specialty", joinColumns = {
            @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
            @JoinColumn(name = "practitioner_id", referencedColumnName = "id")})
    private Set<TrainedIn> specialties = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected PractitionerRow() {}

    PractitionerRow(TenantKey key, EventContext recording, Profile profile) {
        this.key = key;
        this.profile = Json.write(profile);
        this.name = profile.name().display();
        this.active = true;
        this.recordedAt = recording.at();
        this.recordedBy = recording.actor();
        profile.specialties().stream().flatMap(specialty -> specialty.coding().stream())
                .forEach(coding -> specialties.add(new TrainedIn(coding.system(), coding.code())));
    }

    void deactivate() {
        active = false;
        revision++;
    }
}
