package org.anamnesis.records.condition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Conditions over HTTP. */
@RestController
@Tag(name = "Conditions")
record ConditionResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/conditions")
    @Operation(summary = "A patient's conditions",
            description = """
                    The problem list and the diagnoses of checkups together, each saying by its source which it is. What
                    was entered in error is left out.""")
    ConditionsOfPatient.Conditions conditions(Caller caller, @PathVariable UUID id) {
        return queries.ask(new ConditionsOfPatient(caller.tenant(), new PatientId(id)),
                ConditionsOfPatient.Conditions.class);
    }
}
