package org.anamnesis.records.billing;

import java.util.Objects;
import org.anamnesis.api.billing.event.TariffEvent;
import org.anamnesis.api.billing.event.TariffEvent.PriceSet;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.records.ClinicalRecordsApplication;
import org.anamnesis.records.persistence.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps what services cost. */
@Component
@ProcessingGroup(ClinicalRecordsApplication.NAME)
record TariffProjection(Rows rows) {

    @EventHandler
    void on(TariffEvent event, EventContext at) {
        switch (event) {
            case PriceSet it -> set(at, it);
        }
    }

    @ResetHandler
    void reset() {
        rows.clear("price");
    }

    private void set(EventContext at, PriceSet it) {
        PriceKey key = new PriceKey(at.tenant(), it.tariffId().value(),
                Objects.requireNonNullElse(it.price().unit(), ""), it.price().amount().currency(),
                it.price().validFrom());
        rows.getOrAdd(PriceRow.class, key, () -> new PriceRow(key, it.price())).state(at, it.price());
    }
}
