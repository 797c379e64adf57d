package org.anamnesis.records.noneknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.noneknown.NoneKnownOfPatient.Statements;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Statements that none are known, over HTTP. */
@RestController
@Tag(name = "None known")
record NoneKnownResource(QueryDispatch queries) {

    @GetMapping("/patients/{id}/none-known")
    @Operation(summary = "What a patient was asked about and has none of",
            description = """
                    Statements about allergies, problems and medication. One that was recorded before an entry is out of
                    force and left out, unless the entry was refuted or entered in error; one that was recorded although
                    there was an entry that still stands is contradicted. What was entered in error is left out.""")
    Statements statements(Caller caller, @PathVariable UUID id) {
        return queries.ask(new NoneKnownOfPatient(caller.tenant(), new PatientId(id)), Statements.class);
    }
}
