package org.anamnesis.command.prescription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.command.CompletePrescription;
import org.anamnesis.api.prescription.command.DiscontinuePrescription;
import org.anamnesis.api.prescription.command.HoldPrescription;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RenewPrescription;
import org.anamnesis.api.prescription.command.ResumePrescription;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what a patient is to take. */
@RestController
@RequestMapping("/patients/{patientId}/prescriptions")
@Tag(name = "Prescriptions", description = "Order medication, checked for safety, and keep up how it goes on.")
record PrescriptionResource(Writes writes) {

    @Operation(summary = "Prescribe a medication",
            description = """
                    By a code of RxNorm or ATC. The safety check looks at allergies, duplicate therapy and interactions
                    over all linked records. A finding refuses with 409 `safety-alerts` and lists the `alerts`; to
                    prescribe all the same, name their keys and a reason in `override`. The answer says `clear`,
                    `alerts` (overridden, or to be known) or `not-checked`: a code that the rules do not know is no
                    all-clear. The dosage's timing says how often by frequency and period alone; days of the week, times
                    and events of the day say when and must agree: once a week on Monday is a frequency of 1 in a period
                    of 1 wk with dayOfWeek mon.""")
    @PostMapping
    ResponseEntity<Checked> prescribe(Caller caller, @PathVariable PatientId patientId, RequestIds ids,
            @RequestBody @Valid NewPrescription body) {
        PrescriptionId id = new PrescriptionId(ids.make("PrescribeMedication", patientId));
        return writes.create(caller, null, location(patientId, id), new PrescribeMedication(id, patientId,
                body.practitionerId(), body.checkupId(), body.order(), body.override()), Checked::of);
    }

    @Operation(summary = "Renew a prescription", description = """
            New dosage, quantity, refills and validity; fills are counted anew, and safety is checked anew. What was
            completed can be renewed, what was discontinued cannot.""")
    @PostMapping("/{prescriptionId}/renewals")
    ResponseEntity<Checked> renew(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch, RequestIds ids,
            @RequestBody @Valid NewRenewal body) {
        RenewalId made = new RenewalId(ids.make("RenewPrescription", prescriptionId));
        return writes.create(caller, ifMatch, location(patientId, prescriptionId) + "/renewals/" + made,
                new RenewPrescription(prescriptionId, patientId, made, body.practitionerId(), body.renewal(),
                        body.override()),
                Checked::of);
    }

    @Operation(summary = "Pause a prescription")
    @PostMapping("/{prescriptionId}/hold")
    ResponseEntity<Void> hold(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new HoldPrescription(prescriptionId, patientId, body.reason()));
    }

    @Operation(summary = "Let a paused prescription go on")
    @PostMapping("/{prescriptionId}/resume")
    ResponseEntity<Void> resume(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new ResumePrescription(prescriptionId, patientId, body.reason()));
    }

    @Operation(summary = "Stop a prescription for good")
    @PostMapping("/{prescriptionId}/discontinue")
    ResponseEntity<Void> discontinue(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch, @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch, new DiscontinuePrescription(prescriptionId, patientId, body.reason()));
    }

    @Operation(summary = "State that a prescription ran its course")
    @PostMapping("/{prescriptionId}/complete")
    ResponseEntity<Void> complete(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch) {
        return writes.change(caller, ifMatch, new CompletePrescription(prescriptionId, patientId));
    }

    @Operation(summary = "Mark the prescription or a dispense entered in error", description = """
            A prescription of which something was handed over can only be discontinued, unless its dispenses were
            entered in error too; a dispense entered in error gives its quantity back.""")
    @PostMapping("/{prescriptionId}/entered-in-error")
    ResponseEntity<Void> markEnteredInError(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch, @RequestBody @Valid EnteredInError body) {
        return writes.change(caller, ifMatch, new MarkPrescriptionFactEnteredInError(prescriptionId, patientId,
                body.fact(), body.factId(), body.reason()));
    }

    private static String location(PatientId patient, PrescriptionId id) {
        return "/patients/" + patient + "/prescriptions/" + id;
    }

    /**
     * A new prescription.
     *
     * @param practitionerId who prescribes
     * @param checkupId      the checkup it is ordered in, where there is one
     * @param order          what is ordered
     * @param override       what the prescriber overrides of the safety check
     */
    record NewPrescription(@NotNull PractitionerId practitionerId, @Nullable CheckupId checkupId,
            @NotNull @Valid MedicationOrder order, @Valid @Nullable AlertOverride override) {}

    /**
     * A renewal.
     *
     * @param practitionerId who renews
     * @param renewal        the new terms
     * @param override       what the prescriber overrides of the safety check
     */
    record NewRenewal(@NotNull PractitionerId practitionerId, @NotNull @Valid Renewal renewal,
            @Valid @Nullable AlertOverride override) {}

    /**
     * A fact that never was true.
     *
     * @param fact   which kind
     * @param factId which one
     * @param reason why
     */
    record EnteredInError(@NotNull PrescriptionFact fact, @NotNull UUID factId,
            @NotBlank @Size(max = 2000) String reason) {}
}
