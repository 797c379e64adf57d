package org.anamnesis.records.allergy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Allergies over HTTP. */
@RestController
@Tag(name = "Allergies")
record AllergyResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/allergies")
    @Operation(summary = "A patient's allergies",
            description = """
                    The status tells "nobody asked" (not-asked) from "none are known" (none-known, or none-known-of-a-kind
                    where only one kind was asked for) from a list. Refuted
                    allergies are listed as such; what was entered in error is left out.""")
    AllergiesOfPatient.Allergies allergies(Caller caller, @PathVariable UUID id) {
        return queries.ask(new AllergiesOfPatient(caller.tenant(), new PatientId(id)),
                AllergiesOfPatient.Allergies.class);
    }
}
