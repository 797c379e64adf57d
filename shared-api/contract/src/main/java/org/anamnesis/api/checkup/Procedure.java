package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.jspecify.annotations.Nullable;

/**
 * Something done to or for the patient. Source: FHIR R4 {@code Procedure}.
 *
 * @param code          what was done, such as in SNOMED CT
 * @param performed     from when until when
 * @param reason        what for
 * @param bodySites     where on the body, with the side
 * @param outcome       what came of it
 * @param status        how far it came; absent means that it was done
 * @param statusReason  why it did not come further
 * @param complications what went wrong
 * @param note          what was added in words
 */
public record Procedure(@NotNull @Valid CodeableConcept code, @NotNull @Valid Performed performed,
        @Valid @Nullable CodeableConcept reason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20) List<@NotNull @Valid CodeableConcept> bodySites,
        @Valid @Nullable CodeableConcept outcome, @Nullable ProcedureStatus status,
        @Valid @Nullable CodeableConcept statusReason,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(
                max = 20) List<@NotNull @Valid CodeableConcept> complications,
        @Size(max = 10_000) @Nullable String note) {

    /** Absent lists are empty ones. */
    public Procedure {
        bodySites = Lists.orEmpty(bodySites);
        complications = Lists.orEmpty(complications);
    }

    /** Something that was done, and of which nothing more is said. */
    public static Procedure of(CodeableConcept code, Performed performed) {
        return new Procedure(code, performed, null, List.of(), null, null, null, List.of(), null);
    }

    /** Whether it was done to its end. */
    @JsonIgnore
    public boolean isCompleted() {
        return status == null || status == ProcedureStatus.COMPLETED;
    }
}
