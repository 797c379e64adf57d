package org.anamnesis.records.nottakenover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient.NotTakenOver;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What imports told and the record did not take over, over HTTP. */
@RestController
@Tag(name = "Not taken over")
record NotTakenOverResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/not-taken-over")
    @Operation(summary = "What imports told of a patient and the record did not take over",
            description = """
                    Allergies, problems and medication that were refused, and a death without its time, each with the
                    reason, until a later import records them or somebody settles them; and whatever waits for a person
                    to say whether it is the patient's, with who it is told of.""")
    NotTakenOver notTakenOver(Caller caller, @PathVariable UUID id) {
        return queries.ask(new NotTakenOverOfPatient(caller.tenant(), new PatientId(id)), NotTakenOver.class);
    }
}
