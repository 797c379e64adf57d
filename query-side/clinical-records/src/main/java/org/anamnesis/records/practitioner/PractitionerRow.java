package org.anamnesis.records.practitioner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.api.practitioner.Profile;
import org.anamnesis.api.practitioner.event.PractitionerEvent.PractitionerRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Document;

/** A practitioner as it is now, with its name for lists and its specialties for the search of slots. */
@Entity
@Table(name = "practitioner")
class PractitionerRow extends Document<PractitionerDocument> {

    private String name;

    @ElementCollection
    @CollectionTable(name = "practitioner_specialty", joinColumns = {
            @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
            @JoinColumn(name = "practitioner_id", referencedColumnName = "id")})
    private Set<TrainedIn> specialties = new HashSet<>();

    protected PractitionerRow() {}

    PractitionerRow(EventContext context, PractitionerRegistered it) {
        PractitionerDocument first = new PractitionerDocument(it.profile(), true);
        super(context, it.practitionerId().value(), first);
        index(first);
    }

    @Override
    protected Class<PractitionerDocument> type() {
        return PractitionerDocument.class;
    }

    @Override
    protected final void index(PractitionerDocument now) {
        Profile profile = now.profile();
        name = profile.name().display();
        Set<TrainedIn> codes = profile.specialties().stream().flatMap(specialty -> specialty.coding().stream())
                .map(coding -> new TrainedIn(coding.system(), coding.code())).collect(Collectors.toSet());
        specialties.retainAll(codes);
        specialties.addAll(codes);
    }
}
