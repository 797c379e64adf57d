package org.anamnesis.command.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.anamnesis.api.billing.Price;
import org.anamnesis.api.billing.TariffId;
import org.anamnesis.api.billing.command.SetPrice;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what services cost. */
@RestController
@RequestMapping("/tariffs")
@Tag(name = "Tariffs", description = "What services cost, from which day on.")
record TariffResource(Writes writes, DerivedIds ids) {

    private static final String PRICE = """
            {"service": {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "308182",
                         "display": "amoxicillin 250 MG Oral Capsule"},
             "amount": {"amount": 0.35, "currency": "EUR"}, "unit": "{capsule}", "taxPercent": 19,
             "validFrom": "2026-01-01"}""";

    @Operation(summary = "State what a service costs", description = """
            Before tax, from a day on, until the first day of a later price. A charge is priced by its day of service,
            with the code and in the currency of its invoice; what is on an invoice keeps the price it got. A price that
            names a `unit` is for charges in that unit only, as medication is charged for in the unit in which it was
            dispensed; one that names none is for whatever a price for its unit is missing. The same first day and unit
            again state the price anew. Checkups are known by their class, procedures and medication by
            their own code, `urn:anamnesis:service` | `no-show` and `late-cancellation` are fees for appointments.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(PRICE))))
    @PostMapping
    ResponseEntity<Void> setPrice(Caller caller, @RequestBody @Valid Price price) {
        TariffId id = new TariffId(
                ids.tariff(caller.tenant(), price.service().system(), price.service().code()));
        return writes.create(caller, "/tariffs/" + id, new SetPrice(id, price));
    }
}
