package org.anamnesis.records.patient;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.name.FoldedName;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.plumbing.web.OpaqueCursor;
import org.anamnesis.records.web.QueryDispatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Patients over HTTP. */
@RestController
@Tag(name = "Patients", description = "Who patients are, and the search for them.")
record PatientResource(QueryDispatch queries) {

    // The order of hits has no key that would not tell something: the cursor says how many were seen.
    private static final long MOST_SEEN = 10_000;

    @GetMapping("/patients/{id}")
    @Operation(summary = "Who a patient is", description = """
            Of merged patients the survivor, whichever is asked for; linkedPatients names the duplicates.""")
    DemographicsOfPatient.Patient patient(Caller caller, @PathVariable UUID id) {
        return queries.ask(new DemographicsOfPatient(caller.tenant(), new PatientId(id)),
                DemographicsOfPatient.Patient.class);
    }

    @PostMapping("/patients/search")
    @Operation(summary = "Find patients", description = """
            By any of name, birth date, number and responsible person; all that are given must match. A name matches
            without regard to accents and case, be ä written a or ae, by the beginnings of its words, by likeness, and
            with family and given name written together; so does a former name. The best match comes first: the whole
            name, then a family or given name, just as it is asked for. Of
            merged patients the survivor is shown, once; matchedPatientId says that a duplicate matched instead. A
            search is a POST so that nothing personal stands in a URL.""")
    PatientSearch.Hits search(Caller caller, @RequestBody @Valid Criteria criteria) {
        criteria.demandOne();
        Number number = criteria.identifier();
        Long seen = OpaqueCursor.number(criteria.cursor(), MOST_SEEN);
        return queries.ask(new PatientSearch(caller.tenant(), criteria.name(), criteria.birthDate(),
                number == null ? null : number.system(), number == null ? null : number.value(),
                criteria.responsiblePerson(), seen == null ? 0 : seen.intValue(),
                criteria.limit() == null ? 20 : criteria.limit()), PatientSearch.Hits.class);
    }

    /** What is known of whom one looks for. */
    @Schema(name = "PatientSearchCriteria")
    record Criteria(@Schema(example = "florez an") @Size(max = 200) @Nullable String name,
            @Schema(description = "A day, a month or a year", type = "string",
                    example = "1984-05") @Nullable ClinicalTime birthDate,
            @Valid @Nullable Number identifier,
            @Schema(example = "jansen") @Size(max = 200) @Nullable String responsiblePerson,
            @Min(1) @Max(100) @Schema(example = "20") @Nullable Integer limit,
            @Size(max = 100) @Nullable String cursor) {

        /** An empty search would hand out everybody, one without letters or digits nobody. */
        void demandOne() {
            demandWords("name", name);
            demandWords("responsiblePerson", responsiblePerson);
            if (birthDate != null && birthDate.precision() == ClinicalTime.Precision.INSTANT) {
                throw new BadField("birthDate", "is a year, a month or a day");
            }
            if (name == null && birthDate == null && identifier == null && responsiblePerson == null) {
                throw new BadField("", "needs a name, birthDate, identifier or responsiblePerson");
            }
        }

        private static void demandWords(String field, @Nullable String name) {
            if (name != null && FoldedName.plain(name).isEmpty()) {
                throw new BadField(field, "needs a letter or digit");
            }
        }
    }

    /** A number somebody is known by. */
    @Schema(name = "PatientSearchNumber")
    record Number(@Schema(example = "urn:clinic:mrn") @Size(max = 200) @Nullable String system,
            @Schema(example = "4711") @NotBlank @Size(max = 200) String value) {

        /** Without what nobody sees in a number, as numbers are recorded. */
        Number {
            system = Identifier.tidied(system);
            value = Identifier.tidied(value);
        }
    }
}
