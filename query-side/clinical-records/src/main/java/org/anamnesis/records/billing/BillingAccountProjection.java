package org.anamnesis.records.billing;

import java.util.UUID;
import org.anamnesis.api.billing.event.BillingAccountEvent;
import org.anamnesis.api.billing.event.BillingAccountEvent.BillingAccountOpened;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageAdded;
import org.anamnesis.api.billing.event.BillingAccountEvent.CoverageEnded;
import org.anamnesis.api.billing.event.BillingAccountEvent.PayerAssigned;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.FactKey;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps billing accounts and their coverages. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record BillingAccountProjection(Rows rows) {

    @EventHandler
    void on(BillingAccountEvent event, EventContext at) {
        FactKey key = key(at, event, event.billingAccountId().value());
        switch (event) {
            case BillingAccountOpened it -> rows.add(new BillingAccountRow(key, at, it.payer()));
            case PayerAssigned it -> account(at, key).payBy(it.payer());
            case CoverageAdded it -> {
                account(at, key);
                rows.add(new CoverageRow(key(at, it, it.coverageId().value()), it));
            }
            case CoverageEnded it -> {
                account(at, key);
                rows.get(CoverageRow.class, key(at, it, it.coverageId().value())).end(it);
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("billing_account", "coverage");
    }

    private BillingAccountRow account(EventContext at, FactKey key) {
        return rows.get(BillingAccountRow.class, key, at);
    }

    private static FactKey key(EventContext at, BillingAccountEvent event, UUID id) {
        return FactKey.of(at, event.patientId(), id);
    }
}
