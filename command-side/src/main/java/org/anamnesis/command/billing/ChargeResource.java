package org.anamnesis.command.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.anamnesis.api.billing.Charge;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.LineId;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.command.AddCharge;
import org.anamnesis.api.billing.command.PriceCharge;
import org.anamnesis.api.billing.command.RemoveCharge;
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

/** Writes what is charged on an invoice. */
@RestController
@RequestMapping("/patients/{patientId}/invoices/{invoiceId}/charges")
@Tag(name = "Invoices")
record ChargeResource(Writes writes) {

    private static final String CHARGE = """
            {"kind": "procedure", "service": {"system": "http://snomed.info/sct", "code": "288086009",
             "display": "Suture open wound"}, "description": "Suture", "quantity": 1, "servicedOn": "2026-03-14"}""";
    private static final String PRICE = """
            {"unitPrice": {"amount": 45.50, "currency": "EUR"}, "taxPercent": 19}""";

    @Operation(summary = "Put a charge on a draft", description = """
            Priced by the tariff of its day of service. What the tariff does not know stays on the draft without a
            price, is listed for those who see to it, and keeps the invoice from being issued.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(CHARGE))))
    @PostMapping
    ResponseEntity<Void> add(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            RequestIds ids, @RequestBody @Valid Charge charge) {
        LineId made = new LineId(ids.make("AddCharge", invoiceId));
        return writes.create(caller, "/patients/" + patientId + "/invoices/" + invoiceId + "/charges/" + made,
                new AddCharge(invoiceId, patientId, made, charge));
    }

    @Operation(summary = "Price a charge that the tariff does not know",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(PRICE))))
    @PostMapping("/{lineId}/price")
    ResponseEntity<Void> price(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            @PathVariable LineId lineId, IfMatch ifMatch, @RequestBody @Valid UnitPrice body) {
        return writes.change(caller, ifMatch,
                new PriceCharge(invoiceId, patientId, lineId, body.unitPrice(), body.taxPercent()));
    }

    @Operation(summary = "Take a charge off a draft")
    @PostMapping("/{lineId}/remove")
    ResponseEntity<Void> remove(Caller caller, @PathVariable PatientId patientId, @PathVariable InvoiceId invoiceId,
            @PathVariable LineId lineId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new RemoveCharge(invoiceId, patientId, lineId, body.reason()));
    }

    /**
     * The price of a charge.
     *
     * @param unitPrice  what one of it costs before tax
     * @param taxPercent tax on top of it
     */
    record UnitPrice(@NotNull @Valid Money unitPrice,
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) BigDecimal taxPercent) {}
}
