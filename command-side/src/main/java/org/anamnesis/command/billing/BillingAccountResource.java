package org.anamnesis.command.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.anamnesis.api.billing.BillingAccountId;
import org.anamnesis.api.billing.Coverage;
import org.anamnesis.api.billing.CoverageId;
import org.anamnesis.api.billing.Payer;
import org.anamnesis.api.billing.command.AddCoverage;
import org.anamnesis.api.billing.command.AssignPayer;
import org.anamnesis.api.billing.command.EndCoverage;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.id.DerivedIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes who pays for a patient. */
@RestController
@RequestMapping("/patients/{patientId}/billing-account")
@Tag(name = "Billing accounts", description = "Who pays for a patient, and which part somebody else pays.")
record BillingAccountResource(Writes writes, DerivedIds derivedIds) {

    private static final String PAYER = """
            {"payer": {"kind": "organization", "name": "Stadtwerke Musterstadt"}}""";
    private static final String COVERAGE = """
            {"payer": {"kind": "organization", "name": "AOK Nordost",
                       "identifier": {"system": "http://fhir.de/sid/arge-ik/iknr", "value": "109519005"}},
             "insuredId": {"country": "DE", "value": "A000500015"},
             "share": {"kind": "percent", "percent": 80}, "validFrom": "2026-01-01"}""";

    @Operation(summary = "State who pays from now on", description = """
            What no coverage pays. A responsible person must answer for the patient; the account is opened where it is
            missing.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(PAYER))))
    @PostMapping("/payer")
    ResponseEntity<Void> assignPayer(Caller caller, @PathVariable PatientId patientId, IfMatch ifMatch,
            @RequestBody @Valid NewPayer body) {
        BillingAccountId id = account(caller, patientId);
        return writes.change(caller, ifMatch, new AssignPayer(id, patientId, body.payer()));
    }

    @Operation(summary = "Add a coverage", description = """
            An organization pays a share of what is charged for services from `validFrom` to `validUntil`: a `percent`,
            what lies above a `deductible` amount of each invoice, or up to a `fixed` amount of each. Where several
            hold on a day, the one that was added first counts. `insuredId` is written without white space
            and checked where its country publishes the form: AT, CH, CL, DE, GB, NL, PE, there without points or
            hyphens too. The account is opened where it is missing.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(COVERAGE))))
    @PostMapping("/coverages")
    ResponseEntity<Void> addCoverage(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid Coverage coverage) {
        BillingAccountId id = account(caller, patientId);
        CoverageId made = new CoverageId(ids.make("AddCoverage", id));
        return writes.create(caller, "/patients/" + patientId + "/billing-account/coverages/" + made,
                new AddCoverage(id, patientId, made, coverage));
    }

    @Operation(summary = "State when a coverage ends or ended", description = "What was issued keeps its parts.")
    @PostMapping("/coverages/{coverageId}/end")
    ResponseEntity<Void> endCoverage(Caller caller, @PathVariable PatientId patientId,
            @PathVariable CoverageId coverageId, IfMatch ifMatch, @RequestBody @Valid End body) {
        BillingAccountId id = account(caller, patientId);
        return writes.change(caller, ifMatch,
                new EndCoverage(id, patientId, coverageId, body.validUntil(), body.reason()));
    }

    private BillingAccountId account(Caller caller, PatientId patient) {
        return new BillingAccountId(derivedIds.billingAccount(caller.tenant(), patient.value()));
    }

    /**
     * Who pays.
     *
     * @param payer the patient, a person who answers for it, or an organization
     */
    record NewPayer(@NotNull @Valid Payer payer) {}

    /**
     * The end of a coverage.
     *
     * @param validUntil the last day of service that it covers
     * @param reason     why
     */
    record End(@NotNull LocalDate validUntil, @NotBlank @Size(max = 2000) String reason) {}
}
