package org.anamnesis.records.billing;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.anamnesis.records.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices, billing accounts and tariffs over HTTP. */
@RestController
@Tag(name = "Billing", description = "What patients are charged, what was paid, who pays, and what services cost.")
record InvoiceResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/invoices")
    @Operation(summary = "A page of a patient's invoices", description = """
            The latest first, with their sums: net and tax are the total, and the total is what was paid and not
            refunded, what is outstanding, what was credited and what was written off. Of merged patients those of all
            records.""")
    InvoicesOfPatient.Invoices invoices(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new InvoicesOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                InvoicesOfPatient.Invoices.class);
    }

    @GetMapping("/invoices/{id}")
    @Operation(summary = "An invoice", description = """
            With its lines, who owes how much, payments, refunds and credits. The ETag is the version that a command
            must match.""")
    @ApiResponse(responseCode = "200", description = "The invoice")
    @ApiResponse(responseCode = "404", description = "No such invoice is known to the tenant", content = {})
    ResponseEntity<InvoiceOfTenant.Found> invoice(Caller caller, @PathVariable UUID id) {
        InvoiceOfTenant.Found found = queries.ask(new InvoiceOfTenant(caller.tenant(), new InvoiceId(id)),
                InvoiceOfTenant.Found.class);
        return Versioned.of(found, found.invoice().version());
    }

    @GetMapping("/patients/{id}/billing-account")
    @Operation(summary = "Who pays for a patient", description = """
            The payer, and the coverages that pay a part, those over too. A patient has one account; of merged patients
            those of all records stand here. A command on one takes its version in If-Match.""")
    BillingAccountOfPatient.Accounts billingAccount(Caller caller, @PathVariable UUID id) {
        return queries.ask(new BillingAccountOfPatient(caller.tenant(), new PatientId(id)),
                BillingAccountOfPatient.Accounts.class);
    }

    @GetMapping("/tariffs")
    @Operation(summary = "A page of what services cost", description = """
            By system and code, each service with its prices, the latest first.""")
    TariffsOfTenant.Tariffs tariffs(Caller caller,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return queries.ask(new TariffsOfTenant(caller.tenant(), Paging.of(cursor, limit)),
                TariffsOfTenant.Tariffs.class);
    }
}
