package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceLine;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.Word;
import org.jspecify.annotations.Nullable;

/** A line of an invoice, priced or not yet. */
@Entity
@Table(name = "invoice_line")
class LineRow {

    @EmbeddedId
    private InvoicePartKey key;
    private UUID patientId;
    private String status;
    private String charge;
    private @Nullable String line;
    private @Nullable String removed;
    private long place;
    private Instant addedAt;
    private String addedBy;

    protected LineRow() {}

    LineRow(InvoicePartKey key, PatientId patient, EventContext at, Charge charge) {
        this.key = key;
        this.patientId = patient.value();
        await(charge);
        this.place = at.version();
        this.addedAt = at.at();
        this.addedBy = at.actor();
    }

    void await(Charge charged) {
        status = LineStatus.NOT_PRICED.code();
        charge = EventJson.write(charged);
        line = null;
        removed = null;
    }

    void price(InvoiceLine priced) {
        status = LineStatus.PRICED.code();
        charge = EventJson.write(priced.charge());
        line = EventJson.write(priced);
        removed = null;
    }

    void remove(String reason) {
        status = LineStatus.REMOVED.code();
        removed = reason;
    }

    LineStatus status() {
        return Word.of(LineStatus.class, status);
    }

    /** What it was priced at, if it was. */
    @Nullable
    InvoiceLine line() {
        return EventJson.readOrNull(line, InvoiceLine.class);
    }
}
