package org.anamnesis.records.practitioner;

import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.practitioner.PractitionerRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.records.persistence.TenantKey;
import org.springframework.stereotype.Component;

/** Says of which practitioners a tenant may read. */
@Component
public record PractitionerReader(PractitionerRows rows) {

    /** Passes if the tenant has the practitioner; another tenant's is as unknown as none: {@link CommandRefused}. */
    public void demand(String tenant, PractitionerId practitioner) {
        if (!rows.existsById(new TenantKey(tenant, practitioner.value()))) {
            throw new CommandRefused(PractitionerRefusal.PRACTITIONER_UNKNOWN);
        }
    }
}
