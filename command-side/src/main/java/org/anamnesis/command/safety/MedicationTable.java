package org.anamnesis.command.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Lists;

/**
 * What is known of medications, as it stands in a file. Ingredients and classes share one space of ids.
 *
 * @param version     names this table
 * @param classes     what ingredients have in common
 * @param ingredients what medications are made of
 * @param products    medications by codes of their own, such as a strength or a combination
 */
record MedicationTable(@NotBlank String version, List<@NotNull @Valid Group> classes,
        @NotEmpty List<@NotNull @Valid Ingredient> ingredients, List<@NotNull @Valid Product> products) {

    /** Absent lists are empty ones. */
    MedicationTable {
        classes = Lists.orEmpty(classes);
        ingredients = Lists.orEmpty(ingredients);
        products = Lists.orEmpty(products);
    }

    /**
     * A code of a terminology.
     *
     * @param system the terminology's URI
     */
    record Code(String system, String code) {

        private static Stream<Code> of(String system, List<String> codes) {
            return codes.stream().map(code -> new Code(system, code));
        }
    }

    /**
     * A class of ingredients.
     *
     * @param id     the name rules call it by
     * @param atc    groups of ATC (levels 2 to 4): every ingredient with a code below one is a member
     * @param snomed how an allergy to the class is coded
     */
    record Group(@NotBlank String id, @NotBlank String name, List<@NotBlank String> atc,
            List<@NotBlank String> snomed) {

        Group {
            atc = Lists.orEmpty(atc);
            snomed = Lists.orEmpty(snomed);
        }

        Stream<Code> codes() {
            return Stream.concat(Code.of(Coding.ATC, atc), Code.of(Coding.SNOMED_CT, snomed));
        }
    }

    /**
     * An ingredient.
     *
     * @param id      the name rules and products call it by
     * @param rxnorm  its RxNorm codes
     * @param atc     its ATC codes of level 5, one for each way it is used
     * @param snomed  how the substance, or an allergy to it, is coded
     * @param classes the classes it belongs to beside those its ATC codes tell
     */
    record Ingredient(@NotBlank String id, @NotBlank String name, List<@NotBlank String> rxnorm,
            List<@NotBlank String> atc, List<@NotBlank String> snomed, List<@NotBlank String> classes) {

        Ingredient {
            rxnorm = Lists.orEmpty(rxnorm);
            atc = Lists.orEmpty(atc);
            snomed = Lists.orEmpty(snomed);
            classes = Lists.orEmpty(classes);
        }

        Stream<Code> codes() {
            return Stream.of(Code.of(Coding.RXNORM, rxnorm), Code.of(Coding.ATC, atc),
                    Code.of(Coding.SNOMED_CT, snomed)).flatMap(codes -> codes);
        }

        boolean belongsTo(Group group) {
            return classes.contains(group.id()) || group.atc().stream()
                    .anyMatch(prefix -> atc.stream().anyMatch(code -> code.startsWith(prefix)));
        }
    }

    /**
     * A medication with a code of its own.
     *
     * @param rxnorm      its RxNorm codes
     * @param atc         its ATC codes of level 5
     * @param ingredients what acts in it
     */
    record Product(@NotBlank String name, List<@NotBlank String> rxnorm, List<@NotBlank String> atc,
            @NotEmpty List<@NotBlank String> ingredients) {

        Product {
            rxnorm = Lists.orEmpty(rxnorm);
            atc = Lists.orEmpty(atc);
            ingredients = Lists.orEmpty(ingredients);
        }

        Stream<Code> codes() {
            return Stream.concat(Code.of(Coding.RXNORM, rxnorm), Code.of(Coding.ATC, atc));
        }
    }
}
