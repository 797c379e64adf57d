package org.anamnesis.records.billing;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.plumbing.serialization.EventJson;
import org.anamnesis.records.persistence.FactKey;
import org.jspecify.annotations.Nullable;

/** A coverage of a billing account. */
@Entity
@Table(name = "coverage")
class CoverageRow {

    @EmbeddedId
    private FactKey key;
    private UUID accountId;
    private @Nullable String insuredCountry;
    private @Nullable String insuredValue;
    private LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private String content;
    private @Nullable String endReason;

    protected CoverageRow() {}

    CoverageRow(FactKey key, CoverageAdded it) {
        Coverage coverage = it.coverage();
        this.key = key;
        this.accountId = it.billingAccountId().value();
        this.insuredCountry = coverage.insuredId() == null ? null : coverage.insuredId().country();
        this.insuredValue = coverage.insuredId() == null ? null : coverage.insuredId().value();
        this.validFrom = coverage.validFrom();
        this.validUntil = coverage.validUntil();
        this.content = EventJson.write(coverage);
    }

    void end(CoverageEnded it) {
        validUntil = it.validUntil();
        endReason = it.reason();
    }
}
