package org.anamnesis.records.prescription;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;

/** Medication that was handed over. */
@Entity
@Table(name = "dispense")
class DispenseRow extends Fact {

    private UUID prescriptionId;
    private String content;

    protected DispenseRow() {}

    DispenseRow(EventContext recording, MedicationDispensed it, CodeableConcept medication) {
        super(FactKey.of(recording, it.patientId(), it.dispenseId().value()), recording, it.dispense().handedOver(),
                it.warnings());
        this.prescriptionId = it.prescriptionId().value();
        this.content = EventJson.write(new Dispensed(medication, it.dispense()));
    }
}
