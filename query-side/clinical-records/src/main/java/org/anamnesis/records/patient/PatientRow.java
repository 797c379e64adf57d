package org.anamnesis.records.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Json;
import org.anamnesis.records.persistence.TenantKey;
import org.jspecify.annotations.Nullable;

/** A patient as it is now. */
@Entity
@Table(name = "patient")
class PatientRow {

    @EmbeddedId
    private TenantKey key;
    private String demographics;
    private String contact;
    private String search;
    private @Nullable String birthDate;
    private @Nullable String deceased;
    private boolean active;
    private Instant recordedAt;
    private String recordedBy;
    private int revision;

    @ElementCollection
    @CollectionTable(name = "patient_identifier", joinColumns = {
            @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
            @JoinColumn(name = "patient_id", referencedColumnName = "id")})
    private Set<PatientIdentifier> identifiers = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected PatientRow() {}

    PatientRow(TenantKey key, EventContext recording, Demographics demographics, Contact contact) {
        this.key = key;
        this.contact = Json.write(contact);
        this.active = true;
        this.recordedAt = recording.at();
        this.recordedBy = recording.actor();
        describe(demographics);
    }

    void correct(Demographics corrected) {
        describe(corrected);
        revision++;
    }

    void reachAt(Contact changed) {
        contact = Json.write(changed);
        revision++;
    }

    void die(ClinicalTime time) {
        deceased = time.value();
        revision++;
    }

    void live() {
        deceased = null;
        revision++;
    }

    void deactivate() {
        active = false;
        revision++;
    }

    void reactivate() {
        active = true;
        revision++;
    }

    private void describe(Demographics who) {
        demographics = Json.write(who);
        search = SearchText.of(who.names());
        birthDate = who.birthDate() == null ? null : who.birthDate().value();
        Set<PatientIdentifier> numbers = who.identifiers().stream()
                .map(identifier -> new PatientIdentifier(identifier.system(), identifier.value()))
                .collect(Collectors.toSet());
        identifiers.retainAll(numbers);
        identifiers.addAll(numbers);
    }
}
