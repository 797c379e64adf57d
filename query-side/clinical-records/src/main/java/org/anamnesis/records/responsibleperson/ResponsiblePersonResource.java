package org.anamnesis.records.responsibleperson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.records.web.QueryDispatch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Responsible persons over HTTP. */
@RestController
@Tag(name = "Responsible persons", description = "Owners, parents, guarantors.")
record ResponsiblePersonResource(QueryDispatch queries) {

    @GetMapping("/responsible-persons/{id}")
    @Operation(summary = "Who a responsible person is")
    ResponsiblePersonOfTenant.Person person(Caller caller, @PathVariable UUID id) {
        return queries.ask(new ResponsiblePersonOfTenant(caller.tenant(), new ResponsiblePersonId(id)),
                ResponsiblePersonOfTenant.Person.class);
    }

    @GetMapping("/responsible-persons/{id}/patients")
    @Operation(summary = "The patients a person is or was responsible for")
    PatientsOfResponsiblePerson.Patients patients(Caller caller, @PathVariable UUID id) {
        return queries.ask(new PatientsOfResponsiblePerson(caller.tenant(), new ResponsiblePersonId(id)),
                PatientsOfResponsiblePerson.Patients.class);
    }
}
