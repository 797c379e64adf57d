package org.anamnesis.command.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.Payment;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.api.billing.PaymentMethod;
import org.anamnesis.api.billing.RefundId;
import org.anamnesis.api.billing.command.ReceivePayment;
import org.anamnesis.api.billing.command.RefundPayment;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Money;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.billing.InvoiceResource.Part;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes the money that came in for an invoice, and that went back. */
@RestController
@RequestMapping("/patients/{patientId}/invoices/{invoiceId}/payments")
@Tag(name = "Invoices")
record PaymentResource(Writes writes) {

    private static final String PAYMENT = """
            {"amount": {"amount": 60.00, "currency": "EUR"}, "reference": "2026-03-20/0017", "method": "transfer",
             "received": "2026-03-20", "payer": {"kind": "patient"}}""";
    private static final String REFUND = """
            {"amount": {"amount": 15.00, "currency": "EUR"}, "reason": "Paid twice"}""";

    @Operation(summary = "Record a payment", description = """
            Up to what is outstanding, for an issued invoice. No two payments of a tenant have the same reference: 409
            `payment-reference-taken`.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(PAYMENT))))
    @PostMapping
    ResponseEntity<Void> receive(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            RequestIds ids, @RequestBody @Valid NewPayment body) {
        PaymentId made = new PaymentId(ids.make("ReceivePayment", invoiceId));
        return writes.create(caller, "/patients/" + patientId + "/invoices/" + invoiceId + "/payments/" + made,
                new ReceivePayment(invoiceId, patientId, made, new Payment(body.amount(), body.reference(),
                        body.method(), body.received(), body.payer(), null)));
    }

    @Operation(summary = "Record that money of a payment went back", description = """
            Up to what is left of the payment; it is outstanding again.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(REFUND))))
    @PostMapping("/{paymentId}/refunds")
    ResponseEntity<Void> refund(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            @PathVariable PaymentId paymentId, IfMatch ifMatch, RequestIds ids, @RequestBody @Valid Part body) {
        RefundId made = new RefundId(ids.make("RefundPayment", invoiceId, paymentId));
        return writes.create(caller, ifMatch,
                "/patients/" + patientId + "/invoices/" + invoiceId + "/payments/" + paymentId + "/refunds/" + made,
                new RefundPayment(invoiceId, patientId, made, paymentId, body.amount(), body.reason()));
    }

    /**
     * Money that came in.
     *
     * @param amount    how much
     * @param reference by which it is found on a statement of account
     * @param method    how
     * @param received  when
     * @param payer     who paid, where it is known
     */
    record NewPayment(@NotNull @Valid Money amount, @NotBlank @Size(max = 100) String reference,
            @NotNull PaymentMethod method, @NotNull @Occurred ClinicalTime received,
            @Valid @Nullable Payer payer) {}
}
