package org.anamnesis.records.patient;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.persistence.Document;

/** A patient as it is now, with its names and numbers, former ones too, for the search. */
@Entity
@Table(name = "patient")
class PatientRow extends Document<PatientDocument> {

    private String search;
    private String exact;

    @ElementCollection
    @CollectionTable(name = "patient_identifier", joinColumns = {
            @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
            @JoinColumn(name = "patient_id", referencedColumnName = "id")})
    private Set<PatientIdentifier> identifiers = new HashSet<>();

    protected PatientRow() {}

    PatientRow(EventContext context, PatientRegistered it) {
        PatientDocument first = PatientDocument.of(it);
        super(context, it.patientId().value(), first);
        index(first);
    }

    @Override
    protected Class<PatientDocument> type() {
        return PatientDocument.class;
    }

    @Override
    protected final void index(PatientDocument now) {
        Demographics who = now.demographics();
        search = SearchText.of(who.names());
        exact = SearchText.exact(who.names());
        Set<PatientIdentifier> numbers = who.identifiers().stream()
                .map(identifier -> new PatientIdentifier(identifier.system(), identifier.value()))
                .collect(Collectors.toSet());
        identifiers.retainAll(numbers);
        identifiers.addAll(numbers);
    }
}
