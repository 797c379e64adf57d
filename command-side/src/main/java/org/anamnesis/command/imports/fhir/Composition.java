package org.anamnesis.command.imports.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.value.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.Medication.MedicationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Substance;
import org.hl7.fhir.r4.model.Substance.FHIRSubstanceStatus;
import org.hl7.fhir.r4.model.Substance.SubstanceIngredientComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a medication is made of: substances and, in a kit, other medications.
 *
 * @param depth how many medications and substances it is a part of
 */
record Composition(Medication fhir, References references, int depth) {

    /** An ingredient of which nobody can tell what it is. */
    private static final CodeableConcept UNNAMED = new CodeableConcept(List.of(), "ingredient not named");
    /** What holds itself, nobody can make. */
    private static final int DEEPEST = 3;

    /** That of a medication which is part of no other. */
    static Composition of(Medication fhir, References references) {
        return new Composition(fhir, references, 0);
    }

    /** Whether it, or anything in it, was entered in error. */
    boolean isInError() {
        return fhir.getStatus() == MedicationStatus.ENTEREDINERROR
                || fhir.getIngredient().stream().anyMatch(each -> part(each).filter(Composition::isInError).isPresent()
                        || substance(each.getItem()).map(Substance::getStatus)
                                .filter(FHIRSubstanceStatus.ENTEREDINERROR::equals).isPresent());
    }

    /**
     * All that is in it, what only fills or binds too: somebody may be allergic to it. Of what is itself made of others
     * those are listed as well, and what nobody names stands there all the same.
     */
    List<CodeableConcept> ingredients() {
        return all().distinct().toList();
    }

    /** What acts in it, with strength, in words; empty where none of it is named. */
    String acting() {
        boolean named = all().anyMatch(each -> !each.equals(UNNAMED));
        return named
                ? words(fhir.getIngredient().stream()
                        .filter(each -> !Boolean.FALSE.equals(each.getIsActiveElement().getValue())).toList())
                : "";
    }

    private Stream<CodeableConcept> all() {
        return fhir.getIngredient().stream().flatMap(each -> {
            CodeableConcept named = Concepts.concept(List.of(item(each.getItem())));
            List<CodeableConcept> parts = Stream.concat(part(each).stream().flatMap(Composition::all),
                    substances(each.getItem(), depth)).toList();
            return named == null && parts.isEmpty()
                    ? Stream.of(UNNAMED)
                    : Stream.concat(Stream.ofNullable(named), parts.stream());
        });
    }

    /** What a substance is itself made of. */
    private Stream<CodeableConcept> substances(@Nullable Type item, int within) {
        return within >= DEEPEST
                ? Stream.empty()
                : substance(item).stream().flatMap(whole -> whole.getIngredient().stream())
                        .map(SubstanceIngredientComponent::getSubstance)
                        .flatMap(part -> Stream.concat(
                                Stream.of(Objects.requireNonNullElse(Concepts.concept(List.of(item(part))), UNNAMED)),
                                substances(part, within + 1)));
    }

    private Optional<Substance> substance(@Nullable Type item) {
        return item instanceof Reference reference ? references.find(reference, Substance.class) : Optional.empty();
    }

    /** The medication that an ingredient is. */
    private Optional<Composition> part(MedicationIngredientComponent ingredient) {
        return ingredient.getItem() instanceof Reference reference && depth < DEEPEST
                ? references.find(reference, Medication.class).map(part -> new Composition(part, references, depth + 1))
                : Optional.empty();
    }

    private String words(List<MedicationIngredientComponent> ingredients) {
        return ingredients.stream().map(each -> {
            String name = Concepts.inWords(item(each.getItem())).orElse("");
            String parts = part(each).map(Composition::whole).orElse("");
            return Amounts.joined(" ", name.isEmpty() && parts.isEmpty() ? UNNAMED.text() : name,
                    parts.isEmpty() ? "" : "(" + parts + ")", strength(each.getStrength()));
        }).collect(Collectors.joining(" / "));
    }

    /** Its ingredients with strength, and its form, in words. */
    private String whole() {
        return Amounts.joined(", ", words(fhir.getIngredient()), Concepts.inWords(fhir.getForm()).orElse(""));
    }

    /** What an ingredient is: a substance, or another medication. */
    private org.hl7.fhir.r4.model.CodeableConcept item(@Nullable Type item) {
        return switch (item) {
            case org.hl7.fhir.r4.model.CodeableConcept concept -> concept;
            case Reference reference -> references.find(reference, Substance.class).map(Substance::getCode)
                    .or(() -> references.find(reference, Medication.class).map(Medication::getCode))
                    .filter(code -> !code.isEmpty())
                    .orElseGet(() -> new org.hl7.fhir.r4.model.CodeableConcept().setText(reference.getDisplay()));
            case null, default -> new org.hl7.fhir.r4.model.CodeableConcept();
        };
    }

    /** 500 mg in one tablet is 500 mg; 250 mg in 5 mL is that. */
    private static String strength(Ratio fhir) {
        // Prescriptions of pharmacies in Germany say it in words.
        String words = Stream.concat(fhir.getExtension().stream(), fhir.getNumerator().getExtension().stream())
                .map(Extension::getValue).filter(StringType.class::isInstance).map(StringType.class::cast)
                .map(StringType::getValue).filter(Objects::nonNull).findFirst().orElse("");
        if (!fhir.getNumerator().hasValue()) {
            return words;
        }
        return Amounts.joined(" ", exact(fhir), words.isEmpty() ? "" : "(" + words + ")");
    }

    private static String exact(Ratio fhir) {
        String amount = Amounts.inWords(fhir.getNumerator());
        return isOne(fhir.getDenominator())
                ? amount
                : Amounts.joined("/", amount, Amounts.inWords(fhir.getDenominator()));
    }

    private static boolean isOne(Quantity fhir) {
        boolean counted = fhir.getCode() != null
                ? Quantities.UNITY.equals(fhir.getCode()) || fhir.getCode().startsWith("{")
                : fhir.getUnit() == null || Quantities.UNITY.equals(fhir.getUnit());
        return counted && (fhir.getValue() == null || fhir.getValue().compareTo(BigDecimal.ONE) == 0);
    }
}
