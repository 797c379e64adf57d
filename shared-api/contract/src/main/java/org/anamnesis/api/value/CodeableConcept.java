package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meaning, said by codes, by words or both. Source: FHIR R4 {@code CodeableConcept}.
 *
 * @param coding the codes that mean it, the preferred one first
 * @param text   the words the author used
 */
public record CodeableConcept(@Size(max = 100) List<@NotNull @Valid Coding> coding,
        @Size(max = 1000) @Nullable String text) {

    /** An absent list is an empty one. */
    public CodeableConcept {
        coding = Lists.orEmpty(coding);
    }

    /** One code with its display. */
    public static CodeableConcept of(String system, String code, String display) {
        return new CodeableConcept(List.of(new Coding(system, code, display)), display);
    }

    /** Whether it says anything at all. */
    @JsonIgnore
    @AssertTrue(message = "needs a coding or a text")
    public boolean isSaid() {
        return !coding.isEmpty() || text != null && !text.isBlank();
    }

    /** The preferred code, if there is any. */
    @JsonIgnore
    public @Nullable Coding preferred() {
        return coding.isEmpty() ? null : coding.getFirst();
    }
}
