package org.anamnesis.records.prescription;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Fact;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.jspecify.annotations.Nullable;

/** A prescription as it stands. */
@Entity
@Table(name = "prescription")
class PrescriptionRow extends Fact {

    private @Nullable UUID practitionerId;
    private @Nullable UUID checkupId;
    private String status;
    private @Nullable String statusReason;
    private String content;
    private @Nullable String terms;
    private @Nullable String fills;
    private @Nullable Integer fillsLeft;
    private @Nullable LocalDate suppliedUntil;

    protected PrescriptionRow() {}

    PrescriptionRow(EventContext recording, MedicationPrescribed it) {
        super(FactKey.of(recording, it.patientId(), it.prescriptionId().value()), recording, it.order().authored(),
                it.warnings());
        this.practitionerId = it.practitionerId() == null ? null : it.practitionerId().value();
        this.checkupId = it.checkupId() == null ? null : it.checkupId().value();
        this.status = Status.ACTIVE.code();
        this.content = EventJson.write(Ordered.of(it));
        this.fillsLeft = Fills.NONE.left(it.order().supply());
    }

    /** What was ordered. */
    Ordered ordered() {
        return EventJson.read(content, Ordered.class);
    }

    void stands(Status now, @Nullable String reason) {
        status = now.code();
        statusReason = reason;
        changed();
    }

    void renew(PrescriptionRenewed event) {
        if (event.practitionerId() != null) {
            practitionerId = event.practitionerId().value();
        }
        terms = EventJson.write(Terms.of(event));
        reckon(fills().underNewTerms());
        stands(Status.ACTIVE, null);
    }

    void dispense(MedicationDispensed event) {
        reckon(fills().with(event, terms().dosage()));
        changed();
    }

    void enterDispenseInError(UUID dispense) {
        reckon(fills().without(dispense));
        changed();
    }

    private void reckon(Fills now) {
        fills = now.list().isEmpty() ? null : EventJson.write(now.list());
        fillsLeft = now.left(terms().supply());
        suppliedUntil = now.suppliedUntil();
    }

    private Fills fills() {
        return fills == null ? Fills.NONE : new Fills(List.of(EventJson.read(fills, Fills.Fill[].class)));
    }

    private Terms terms() {
        return ordered().now(EventJson.readOrNull(terms, Terms.class));
    }
}
