package org.anamnesis.records.responsibleperson;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.responsibleperson.event.PatientLinkEvent.PatientLinked;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Period;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;

/** Who is responsible for a patient, as what and how long. */
@Entity
@Table(name = "patient_link")
class PatientLinkRow extends Fact {

    private UUID personId;
    private String relationship;
    private String period;

    protected PatientLinkRow() {}

    PatientLinkRow(EventContext recording, PatientLinked linked) {
        super(FactKey.of(recording, linked.patientId(), linked.linkId().value()), recording, linked.period().start(),
                List.of());
        this.personId = linked.responsiblePersonId().value();
        this.relationship = EventJson.write(linked.relationship());
        this.period = EventJson.write(linked.period());
    }

    void end(ClinicalTime end) {
        period = EventJson.write(new Period(EventJson.read(period, Period.class).start(), end));
        changed();
    }
}
