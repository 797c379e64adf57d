package org.anamnesis.command.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.safety.MedicationTable.Code;
import org.anamnesis.command.safety.MedicationTable.Group;
import org.anamnesis.command.safety.MedicationTable.Ingredient;
import org.anamnesis.command.safety.MedicationTable.Product;
import org.anamnesis.plumbing.problem.Problems.FieldError;
import org.jspecify.annotations.Nullable;

/** What codes stand for: which ingredients a medication has, and to what somebody is allergic. */
final class Medications {

    private final String version;
    private final Map<Code, Substances> byCode = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * What a code stands for.
     *
     * @param ingredients the ingredients by name
     * @param classes     the classes by name
     */
    record Substances(Set<String> ingredients, Set<String> classes) {

        boolean areNone() {
            return ingredients.isEmpty() && classes.isEmpty();
        }
    }

    /** Resolves a table, or throws {@link RulesInvalid} with all that is wrong in it. */
    Medications(MedicationTable table) {
        version = table.version();
        for (int i = 0; i < table.classes().size(); i++) {
            add("classes[" + i + "]", table.classes().get(i));
        }
        for (int i = 0; i < table.ingredients().size(); i++) {
            add("ingredients[" + i + "]", table.ingredients().get(i), table.classes());
        }
        for (int i = 0; i < table.products().size(); i++) {
            add("products[" + i + "]", table.products().get(i), table.ingredients());
        }
        if (!errors.isEmpty()) {
            throw new RulesInvalid(errors);
        }
    }

    String version() {
        return version;
    }

    /** The ingredients of a medication; none where no code of it is known. Only RxNorm and ATC name medication. */
    Set<String> ingredients(CodeableConcept medication) {
        return substances(medication.coding().stream().filter(Medications::namesMedication)).ingredients();
    }

    /** What an allergy is to. */
    Substances allergen(CodeableConcept allergy) {
        return substances(allergy.coding().stream());
    }

    /** An ingredient by itself or the members of a class; {@code null} where there is neither of that name. */
    @Nullable
    Set<String> members(String name) {
        return members.get(name);
    }

    private Substances substances(Stream<Coding> codes) {
        Substances all = new Substances(new HashSet<>(), new HashSet<>());
        codes.map(coding -> byCode.get(new Code(coding.system(), coding.code()))).forEach(found -> {
            if (found != null) {
                all.ingredients().addAll(found.ingredients());
                all.classes().addAll(found.classes());
            }
        });
        return all;
    }

    private static boolean namesMedication(Coding coding) {
        return Coding.RXNORM.equals(coding.system()) || Coding.ATC.equals(coding.system());
    }

    private void add(String field, Group group) {
        name(field, group.id(), new HashSet<>());
        code(field, group.codes(), new Substances(Set.of(), Set.of(group.id())));
    }

    private void add(String field, Ingredient ingredient, List<Group> groups) {
        name(field, ingredient.id(), Set.of(ingredient.id()));
        code(field, ingredient.codes(), new Substances(Set.of(ingredient.id()), Set.of()));
        groups.stream().filter(ingredient::belongsTo)
                .forEach(group -> members.get(group.id()).add(ingredient.id()));
        Set<String> known = groups.stream().map(Group::id).collect(Collectors.toSet());
        ingredient.classes().stream().filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError(field + ".classes", "names no class: " + name)));
    }

    private void add(String field, Product product, List<Ingredient> ingredients) {
        code(field, product.codes(), new Substances(Set.copyOf(product.ingredients()), Set.of()));
        Set<String> known = ingredients.stream().map(Ingredient::id).collect(Collectors.toSet());
        product.ingredients().stream().filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError(field + ".ingredients", "names no ingredient: " + name)));
    }

    private void name(String field, String id, Set<String> contained) {
        if (members.putIfAbsent(id, contained) != null || Rules.ANY.equals(id)) {
            errors.add(new FieldError(field + ".id", "is taken: " + id));
        }
    }

    private void code(String field, Stream<Code> codes, Substances substances) {
        codes.filter(code -> byCode.putIfAbsent(code, substances) != null)
                .forEach(code -> errors.add(new FieldError(field, "repeats a code: " + code.code())));
    }
}
