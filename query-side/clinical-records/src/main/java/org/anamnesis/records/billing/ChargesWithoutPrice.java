package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.Subject;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks which charges wait for a price, the latest first.
 *
 * @param paging which page
 */
public record ChargesWithoutPrice(String tenant, Paging paging) {

    /**
     * A page of the worklist.
     *
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events of the tenant, about whichever patient, that could not be applied
     */
    public record Charges(List<Unpriced> charges, @Nullable String next, AsOf asOf, long incomplete) {}

    /**
     * A charge for which the tariff knew no price.
     *
     * @param id             the line
     * @param subject        for whom something was done
     * @param charge         what was done
     * @param addedAt        when it was put on the invoice
     * @param invoiceVersion the version that a command on the invoice must match
     */
    public record Unpriced(LineId id, @JsonUnwrapped Subject subject, InvoiceId invoiceId, Charge charge,
            Instant addedAt, @Schema(example = "3") long invoiceVersion) {}
}
