package org.anamnesis.command.prescription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.MitigateIssue;
import org.anamnesis.command.web.Answer;
import org.anamnesis.command.web.Dispatch;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes what is done with a prescription: handed over, or looked at again because of an issue. */
@RestController
@RequestMapping("/patients/{patientId}/prescriptions/{prescriptionId}")
@Tag(name = "Prescriptions")
record DispenseResource(Dispatch dispatch) {

    @Operation(summary = "Record that medication was handed over", description = """
            At most one fill at a time, never more in all than quantity and refills allow, never after the validity. In
            the unit of the prescription.""")
    @PostMapping("/dispenses")
    ResponseEntity<Void> dispense(Caller caller, @PathVariable UUID patientId, @PathVariable UUID prescriptionId,
            IfMatch ifMatch, @RequestHeader(name = RequestIds.HEADER, required = false) @Nullable String key,
            @RequestBody @Valid Dispense dispense) {
        PrescriptionId id = new PrescriptionId(prescriptionId);
        DispenseId made = new DispenseId(RequestIds.make(caller, "DispenseMedication/" + id, key));
        long version = dispatch.send(caller, ifMatch,
                new DispenseMedication(id, new PatientId(patientId), made, dispense));
        return Answer.created("/patients/" + patientId + "/prescriptions/" + id + "/dispenses/" + made, id, version);
    }

    @Operation(summary = "State what was done about an issue",
            description = """
                    Of something that became known after the medication was prescribed, and so went on the prescriber's
                    list.""")
    @PostMapping("/issues/{issueId}/mitigate")
    ResponseEntity<Void> mitigate(Caller caller, @PathVariable UUID patientId, @PathVariable UUID prescriptionId,
            @PathVariable UUID issueId, @RequestBody @Valid Mitigation body) {
        PrescriptionId id = new PrescriptionId(prescriptionId);
        return Answer.done(id, dispatch.send(caller, new MitigateIssue(id, new PatientId(patientId),
                new IssueId(issueId), new PractitionerId(body.practitionerId()), body.action())));
    }

    /**
     * What was done about an issue.
     *
     * @param practitionerId who dealt with it
     * @param action         what was done
     */
    record Mitigation(@NotNull UUID practitionerId, @NotBlank @Size(max = 2000) String action) {}
}
