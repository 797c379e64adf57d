package org.anamnesis.records.billing;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What those who bill have still to do, over HTTP. */
@RestController
@Tag(name = "Billing worklists", description = "Charges and invoices that somebody has to look after.")
record BillingWorklistResource(QueryDispatch queries) {

    @GetMapping("/charges-without-price")
    @Operation(summary = "A page of the charges that wait for a price", description = """
            What was done for which the tariff knew no price, the latest first: price or remove it, before that its
            invoice is not issued.""")
    ChargesWithoutPrice.Charges chargesWithoutPrice(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new ChargesWithoutPrice(caller.tenant(), Paging.of(cursor, limit)),
                ChargesWithoutPrice.Charges.class);
    }

    @GetMapping("/invoices-to-review")
    @Operation(summary = "A page of the invoices at which somebody has to look", description = """
            What they charge for was struck after their issue, their appointment was cancelled though there are charges,
            or something was done that belongs to them after their issue. One leaves the list when
            every review was closed on the command side, or it is withdrawn or voided.""")
    InvoiceList invoicesToReview(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new InvoicesToReview(caller.tenant(), Paging.of(cursor, limit)), InvoiceList.class);
    }

    @GetMapping("/overdue-invoices")
    @Operation(summary = "A page of the invoices that were not paid in time", description = """
            The longest overdue first, while anything is outstanding.""")
    InvoiceList overdueInvoices(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new OverdueInvoices(caller.tenant(), Paging.of(cursor, limit)), InvoiceList.class);
    }
}
