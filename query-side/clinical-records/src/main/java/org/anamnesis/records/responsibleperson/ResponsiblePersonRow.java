package org.anamnesis.records.responsibleperson;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.anamnesis.api.responsibleperson.event.PersonEvent.ResponsiblePersonRegistered;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.patient.SearchText;
import org.anamnesis.records.persistence.Document;

/** A responsible person as it is now, with its name for the search. */
@Entity
@Table(name = "responsible_person")
class ResponsiblePersonRow extends Document<ResponsiblePersonDocument> {

    private String search;

    protected ResponsiblePersonRow() {}

    ResponsiblePersonRow(EventContext context, ResponsiblePersonRegistered it) {
        ResponsiblePersonDocument first = new ResponsiblePersonDocument(it.name(), it.contact());
        super(context, it.responsiblePersonId().value(), first);
        index(first);
    }

    @Override
    protected Class<ResponsiblePersonDocument> type() {
        return ResponsiblePersonDocument.class;
    }

    @Override
    protected final void index(ResponsiblePersonDocument now) {
        search = SearchText.of(List.of(now.name()));
    }
}
