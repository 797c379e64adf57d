package org.anamnesis.reporting.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ATC codes of medications, by the table of medications that the safety check uses too. One that is coded in ATC
 * says it itself; of one in RxNorm it is the code of each ingredient, the first where an ingredient has several, one
 * for each way it is used.
 */
@Component
class AtcCodes {

    private final Map<String, String> byRxNorm = new HashMap<>();

    AtcCodes(@Value("${anamnesis.medication.medications:classpath:medication/medications.json}") Resource table) {
        try (InputStream content = table.getInputStream()) {
            read(JsonMapper.shared().readTree(content));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The codes, separated by commas; none where neither coding nor table tells. */
    @Nullable
    String of(CodeableConcept medication) {
        return code(medication, Coding.ATC).map(Coding::code).findFirst()
                .or(() -> code(medication, Coding.RXNORM).map(Coding::code).map(byRxNorm::get)
                        .filter(Objects::nonNull).findFirst())
                .orElse(null);
    }

    private static Stream<Coding> code(CodeableConcept medication, String system) {
        return medication.coding().stream().filter(coding -> system.equals(coding.system()));
    }

    private void read(JsonNode table) {
        Map<String, String> byIngredient = new HashMap<>();
        table.path("ingredients").forEach(ingredient -> texts(ingredient, "atc").stream().findFirst()
                .ifPresent(atc -> {
                    byIngredient.put(ingredient.path("id").asString(), atc);
                    texts(ingredient, "rxnorm").forEach(code -> byRxNorm.put(code, atc));
                }));
        table.path("products").forEach(product -> {
            String atc = texts(product, "atc").stream().findFirst()
                    .orElseGet(() -> texts(product, "ingredients").stream().map(byIngredient::get)
                            .filter(Objects::nonNull).distinct().collect(Collectors.joining(",")));
            if (!atc.isEmpty()) {
                texts(product, "rxnorm").forEach(code -> byRxNorm.put(code, atc));
            }
        });
    }

    private static List<String> texts(JsonNode node, String field) {
        return node.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
