package org.anamnesis.command.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.CreditId;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.command.CloseInvoiceReview;
import org.anamnesis.api.billing.command.CreditInvoice;
import org.anamnesis.api.billing.command.DraftInvoice;
import org.anamnesis.api.billing.command.IssueInvoice;
import org.anamnesis.api.billing.command.VoidInvoice;
import org.anamnesis.api.billing.command.WithdrawInvoice;
import org.anamnesis.api.billing.command.WriteOffInvoice;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.Money;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes invoices as a whole: begun, issued, taken back, given up. */
@RestController
@RequestMapping("/patients/{patientId}/invoices")
@Tag(name = "Invoices", description = "Charge for what was done, issue it with a number, and keep up what is paid.")
record InvoiceResource(Writes writes) {

    private static final String CREDIT = """
            {"amount": {"amount": 10.00, "currency": "EUR"}, "reason": "Waited for two hours"}""";

    private static final String LOOKED = """
            {"note": "Credited, for the procedure was not done"}""";

    @Operation(summary = "Begin an invoice by hand", description = """
            In the tenant's currency. The invoices of appointments, checkups and dispenses begin by themselves.""")
    @PostMapping
    ResponseEntity<Void> draft(Caller caller, @PathVariable PatientId patientId, RequestIds ids) {
        InvoiceId id = new InvoiceId(ids.make("DraftInvoice", patientId));
        return writes.create(caller, "/patients/" + patientId + "/invoices/" + id,
                new DraftInvoice(id, patientId, null, null, null));
    }

    @Operation(summary = "Issue an invoice", description = """
            With the next number of the tenant, which has no gaps, due after the tenant's term. Its coverages of the
            days of service split the total, the payer of the account owes the rest; all of it stays as it is now.
            Refused while a charge has no price.""")
    @PostMapping("/{invoiceId}/issue")
    ResponseEntity<Void> issue(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            IfMatch ifMatch) {
        return writes.change(caller, ifMatch, new IssueInvoice(invoiceId, patientId));
    }

    @Operation(summary = "Withdraw a draft", description = "One without charges.")
    @PostMapping("/{invoiceId}/withdraw")
    ResponseEntity<Void> withdraw(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new WithdrawInvoice(invoiceId, patientId, body.reason()));
    }

    @Operation(summary = "Credit an amount", description = "Up to what is outstanding.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CREDIT))))
    @PostMapping("/{invoiceId}/credits")
    ResponseEntity<Void> credit(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            IfMatch ifMatch, RequestIds ids, @RequestBody @Valid Part body) {
        CreditId made = new CreditId(ids.make("CreditInvoice", invoiceId));
        return writes.create(caller, ifMatch, "/patients/" + patientId + "/invoices/" + invoiceId + "/credits/" + made,
                new CreditInvoice(invoiceId, patientId, made, body.amount(), body.reason()));
    }

    @Operation(summary = "Take an issued invoice back", description = """
            What is outstanding is credited; payments are to be refunded first. It keeps its number.""")
    @PostMapping("/{invoiceId}/void")
    ResponseEntity<Void> takeBack(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new VoidInvoice(invoiceId, patientId, body.reason()));
    }

    @Operation(summary = "Give up what is outstanding")
    @PostMapping("/{invoiceId}/write-off")
    ResponseEntity<Void> writeOff(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new WriteOffInvoice(invoiceId, patientId, body.reason()));
    }

    @Operation(summary = "Say that an invoice was looked at", description = """
            Because of what happened to `factId`, as the worklist of invoices to review names it. Nothing else but
            voiding and withdrawing takes it off that list.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(LOOKED))))
    @PostMapping("/{invoiceId}/reviews/{factId}/close")
    ResponseEntity<Void> closeReview(Caller caller, @PathVariable PatientId patientId,
            @PathVariable InvoiceId invoiceId, @PathVariable UUID factId, IfMatch ifMatch,
            @RequestBody @Valid Looked body) {
        return writes.change(caller, ifMatch, new CloseInvoiceReview(invoiceId, patientId, factId, body.note()));
    }

    /**
     * A part of the money of an invoice.
     *
     * @param amount how much
     * @param reason why
     */
    record Part(@NotNull @Valid Money amount, @NotBlank @Size(max = 2000) String reason) {}

    /**
     * That somebody looked.
     *
     * @param note what came of it
     */
    record Looked(@NotBlank @Size(max = 2000) String note) {}
}
