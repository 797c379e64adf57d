package org.anamnesis.records.responsibleperson;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.patient.SearchText;
import org.anamnesis.records.persistence.Json;
import org.anamnesis.records.persistence.TenantKey;

/** A responsible person as it is now. */
@Entity
@Table(name = "responsible_person")
class ResponsiblePersonRow {

    @EmbeddedId
    private TenantKey key;
    private String name;
    private String contact;
    private String search;
    private Instant recordedAt;
    private String recordedBy;
    private int revision;

    @SuppressWarnings("NullAway")
    protected ResponsiblePersonRow() {}

    ResponsiblePersonRow(TenantKey key, EventContext recording, HumanName name, Contact contact) {
        this.key = key;
        this.name = Json.write(name);
        this.contact = Json.write(contact);
        this.search = SearchText.of(List.of(name));
        this.recordedAt = recording.at();
        this.recordedBy = recording.actor();
    }

    void reachAt(Contact changed) {
        contact = Json.write(changed);
        revision++;
    }
}
