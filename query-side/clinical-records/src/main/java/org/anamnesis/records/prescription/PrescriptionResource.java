package org.anamnesis.records.prescription;

import static org.anamnesis.records.web.Paging.CURSOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.anamnesis.records.web.Paging;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Prescriptions of a patient over HTTP. */
@RestController
@Tag(name = "Prescriptions", description = "What a patient takes, what was prescribed, and what was handed over.")
record PrescriptionResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/medication")
    @Operation(summary = "What a patient takes", description = """
            Prescriptions that are active or on hold, the latest first, each with dosage, prescriber, what the safety
            check found (clear, alerts or not-checked, with the codes it did not know by name), what was overridden and
            why, open issues, validity and the fills left. An expired prescription, and one whose validity nobody knows,
            stays in the list until it is completed or discontinued. Of a patient who has died the list is empty and its
            status is deceased. What was entered in error is left out.""")
    MedicationOfPatient.Medication medication(Caller caller, @PathVariable UUID id) {
        return queries.ask(new MedicationOfPatient(caller.tenant(), new PatientId(id)),
                MedicationOfPatient.Medication.class);
    }

    @GetMapping("/patients/{id}/prescriptions")
    @Operation(summary = "A page of a patient's prescriptions", description = """
            The latest first, of the statuses asked for, or of all. What was entered in error is left out.""")
    PrescriptionsOfPatient.Prescriptions prescriptions(Caller caller, @PathVariable UUID id,
            @Parameter(description = "How far they came; may be repeated",
                    example = "active") @RequestParam(required = false) @Nullable Set<Status> status,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        Set<Status> statuses = status == null || status.isEmpty() ? EnumSet.allOf(Status.class) : status;
        return queries
                .ask(new PrescriptionsOfPatient(caller.tenant(), new PatientId(id), statuses, Paging.of(cursor, limit)),
                        PrescriptionsOfPatient.Prescriptions.class);
    }

    @GetMapping("/patients/{id}/prescriptions/{prescriptionId}")
    @Operation(summary = "One prescription of a patient",
            description = """
                    With the terms it was first ordered on, renewals, dispenses and issues. One entered in error is
                    answered with the reason.""")
    PrescriptionOfPatient.Found prescription(Caller caller, @PathVariable UUID id, @PathVariable UUID prescriptionId) {
        return queries.ask(new PrescriptionOfPatient(caller.tenant(), new PatientId(id),
                new PrescriptionId(prescriptionId)), PrescriptionOfPatient.Found.class);
    }

    @GetMapping("/patients/{id}/dispenses")
    @Operation(summary = "A page of what was handed over to a patient", description = """
            The latest first, of all prescriptions. What was entered in error is left out.""")
    DispensesOfPatient.Dispenses dispenses(Caller caller, @PathVariable UUID id,
            @Parameter(description = CURSOR) @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return queries.ask(new DispensesOfPatient(caller.tenant(), new PatientId(id), Paging.of(cursor, limit)),
                DispensesOfPatient.Dispenses.class);
    }
}
