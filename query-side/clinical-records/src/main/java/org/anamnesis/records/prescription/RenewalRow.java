package org.anamnesis.records.prescription;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A renewal of a prescription. */
@Entity
@Table(name = "renewal")
class RenewalRow extends Fact {

    private UUID prescriptionId;
    private @Nullable UUID practitionerId;
    private String content;

    protected RenewalRow() {}

    RenewalRow(EventContext recording, PrescriptionRenewed it, Ordered first) {
        super(FactKey.of(recording, it.patientId(), it.renewalId().value()), recording, it.renewal().authored(),
                List.of());
        this.prescriptionId = it.prescriptionId().value();
        this.practitionerId = it.practitionerId() == null ? null : it.practitionerId().value();
        this.content = EventJson.write(
                new Ordered(first.medication(), first.reason(), Terms.of(it), first.note(), first.ingredients()));
    }
}
