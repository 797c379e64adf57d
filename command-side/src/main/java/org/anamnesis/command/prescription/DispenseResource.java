package org.anamnesis.command.prescription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.MitigateIssue;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what is done with a prescription: handed over, or looked at again because of an issue. */
@RestController
@RequestMapping("/patients/{patientId}/prescriptions/{prescriptionId}")
@Tag(name = "Prescriptions")
record DispenseResource(Writes writes) {

    @Operation(summary = "Record that medication was handed over", description = """
            At most one fill at a time, never more in all than quantity and refills allow, never after the validity. In
            the unit of the prescription.""")
    @PostMapping("/dispenses")
    ResponseEntity<Void> dispense(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, IfMatch ifMatch, RequestIds ids,
            @RequestBody @Valid Dispense dispense) {
        DispenseId made = new DispenseId(ids.make("DispenseMedication", prescriptionId));
        return writes.create(caller, ifMatch,
                "/patients/" + patientId + "/prescriptions/" + prescriptionId + "/dispenses/" + made,
                new DispenseMedication(prescriptionId, patientId, made, dispense));
    }

    @Operation(summary = "State what was done about an issue",
            description = """
                    Of something that became known after the medication was prescribed, and so went on the prescriber's
                    list.""")
    @PostMapping("/issues/{issueId}/mitigate")
    ResponseEntity<Void> mitigate(Caller caller, @PathVariable PatientId patientId,
            @PathVariable PrescriptionId prescriptionId, @PathVariable IssueId issueId,
            @RequestBody @Valid Mitigation body) {
        return writes.change(caller,
                new MitigateIssue(prescriptionId, patientId, issueId, body.practitionerId(), body.action()));
    }

    /**
     * What was done about an issue.
     *
     * @param practitionerId who dealt with it
     * @param action         what was done
     */
    record Mitigation(@NotNull PractitionerId practitionerId, @NotBlank @Size(max = 2000) String action) {}
}
