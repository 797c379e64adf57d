package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.Medication.MedicationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Substance.FHIRSubstanceStatus;
import org.hl7.fhir.r4.model.Substance.SubstanceIngredientComponent;
import org.hl7.fhir.r4.model.Substance;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The medication that a request or a dispense names.
 *
 * @param name        its code; else its ingredients with strength and form; else the words of who names it
 * @param ingredients what is in it, where the other record says so; what does not act in it too
 * @param composition ingredients with strength, and form, in words where the name does not say them; else empty
 */
record OrderedMedication(CodeableConcept name, List<CodeableConcept> ingredients, String composition) {

    /** Systems whose codes tell how a medication is described, such as "by its ingredients", and not which it is. */
    private static final Set<String> DESCRIPTIONS = Set.of("https://fhir.kbv.de/CodeSystem/KBV_CS_ERP_Medication_Type");

    /** An ingredient of which nobody can tell what it is. */
    private static final CodeableConcept UNNAMED = new CodeableConcept(List.of(), "ingredient not named");
    /** A kit holds medications; what holds itself, nobody can make. */
    private static final int DEEPEST = 3;

    /** The medication, or a refusal if the name leads to none or to one that was entered in error. */
    static OrderedMedication of(@Nullable Type medication, References references) {
        return switch (medication) {
            case Reference reference -> of(reference, references);
            case org.hl7.fhir.r4.model.CodeableConcept concept -> named(concept);
            case null, default -> named(new org.hl7.fhir.r4.model.CodeableConcept());
        };
    }

    /** The medication in words, with its codes where it has any. */
    String inWords() {
        String codes = name.coding().stream().map(Coding::code).distinct().collect(Collectors.joining(", "));
        String words = Amounts.joined(", ", words(name), composition);
        String others = ingredients.stream().map(OrderedMedication::words).filter(each -> !words.contains(each))
                .distinct().collect(Collectors.joining(" / "));
        return Amounts.joined(", also of ", codes.isEmpty() || codes.equals(words) ? words : words + " (" + codes + ")",
                others);
    }

    /** Whether it is what was ordered: by its words, and where both say it by its codes, strength and form. */
    boolean isAsOrdered(OrderedMedication ordered) {
        boolean otherCode = !name.coding().isEmpty() && !ordered.name().coding().isEmpty()
                && codes(name).noneMatch(code -> codes(ordered.name()).anyMatch(code::equals))
                || name.coding().stream().anyMatch(coding -> ordered.name().coding().stream().anyMatch(
                        other -> other.system().equals(coding.system()) && !other.code().equals(coding.code())));
        boolean otherParts = !composition.isEmpty() && !composition.equals(ordered.composition())
                || !ordered.ingredients().containsAll(ingredients);
        return words(name).equals(words(ordered.name())) && !otherCode && !otherParts;
    }

    private static Stream<String> codes(CodeableConcept name) {
        return name.coding().stream().map(coding -> coding.system() + "|" + coding.code());
    }

    private static String words(CodeableConcept name) {
        return Stream.concat(Stream.ofNullable(name.text()), name.coding().stream().map(
                coding -> coding.display() == null ? coding.code() : coding.display())).findFirst().orElse("");
    }

    /**
     * That none is known, if that is what it says. Refuses what says so and more: an order of something unknown is an
     * order all the same, and what holds something is something.
     *
     * @param more whether the resource that names it says anything else of it
     */
    static Optional<Subject> noneKnown(@Nullable Type medication, References references, boolean more) {
        org.hl7.fhir.r4.model.CodeableConcept code = code(medication, references);
        boolean holds = medication instanceof Reference reference
                && references.find(reference, Medication.class).filter(Medication::hasIngredient).isPresent();
        if (holds && NoneKnownCodes.isNoInformation(code)) {
            return Optional.empty();
        }
        refuseIf((holds || more) && NoneKnownCodes.isOne(code), ImportRefusal.NONE_KNOWN_CONTRADICTED, "medication");
        return NoneKnownCodes.subject(code, Subject.MEDICATION);
    }

    /** What names it: the code of the medication that is meant, else the words of who means it. */
    static org.hl7.fhir.r4.model.CodeableConcept code(@Nullable Type medication, References references) {
        return switch (medication) {
            case org.hl7.fhir.r4.model.CodeableConcept concept -> concept;
            case Reference reference -> references.find(reference, Medication.class).map(Medication::getCode)
                    .orElseGet(() -> new org.hl7.fhir.r4.model.CodeableConcept().setText(reference.getDisplay()));
            case null, default -> new org.hl7.fhir.r4.model.CodeableConcept();
        };
    }

    /** The medication; empty where the name leads to none. */
    static Optional<OrderedMedication> find(@Nullable Type medication, References references) {
        try {
            return Optional.of(of(medication, references));
        } catch (CommandRefused unresolved) {
            return Optional.empty();
        }
    }

    /** Whether the medication that is named was entered in error. */
    static boolean isInError(@Nullable Type medication, References references) {
        return medication instanceof Reference reference && references.find(reference, Medication.class)
                .filter(found -> isInError(found, references, 0)).isPresent();
    }

    private static boolean isInError(Medication fhir, References references, int depth) {
        return fhir.getStatus() == MedicationStatus.ENTEREDINERROR || fhir.getIngredient().stream()
                .anyMatch(each -> made(each, references, depth).filter(part -> isInError(part, references, depth + 1))
                        .isPresent()
                        || each.getItem() instanceof Reference reference
                                && references.find(reference, Substance.class).map(Substance::getStatus)
                                        .filter(FHIRSubstanceStatus.ENTEREDINERROR::equals).isPresent());
    }

    private static OrderedMedication of(Reference reference, References references) {
        return references.find(reference, Medication.class).map(found -> of(found, references))
                .or(() -> inWords(reference)).orElseThrow(
                        () -> new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "medication"));
    }

    private static @Nullable OrderedMedication of(Medication fhir, References references) {
        List<MedicationIngredientComponent> acting = fhir.getIngredient().stream()
                .filter(each -> !Boolean.FALSE.equals(each.getIsActiveElement().getValue())).toList();
        // What only fills or binds does not name the medication, but somebody may be allergic to it.
        List<CodeableConcept> ingredients = ingredients(fhir, references, 0).distinct().toList();
        boolean unknown = fhir.hasIngredient() && NoneKnownCodes.isNoInformation(fhir.getCode());
        CodeableConcept code = unknown ? null : Concepts.concept(List.of(identifying(fhir.getCode())));
        boolean anyNamed = ingredients.stream().anyMatch(each -> !each.equals(UNNAMED));
        String parts = anyNamed ? inWords(acting, references, 0) : "";
        String words = Amounts.joined(", ", parts, Concepts.inWords(fhir.getForm()).orElse(""));
        if (code == null) {
            return parts.isEmpty()
                    ? null
                    : new OrderedMedication(new CodeableConcept(List.of(), words), ingredients, "");
        }
        boolean bare = code.text() == null && code.coding().stream().allMatch(coding -> coding.display() == null);
        boolean named = bare && !parts.isEmpty();
        return new OrderedMedication(named ? new CodeableConcept(code.coding(), words) : code, ingredients,
                named ? "" : words);
    }

    private static org.hl7.fhir.r4.model.CodeableConcept identifying(org.hl7.fhir.r4.model.CodeableConcept code) {
        org.hl7.fhir.r4.model.CodeableConcept identifying = code.copy();
        identifying.getCoding()
                .removeIf(coding -> coding.getSystem() != null && DESCRIPTIONS.contains(coding.getSystem()));
        return identifying;
    }

    private static OrderedMedication named(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return new OrderedMedication(Concepts.concept(concept), List.of(), "");
    }

    private static Optional<OrderedMedication> inWords(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        Optional<String> number = Optional.ofNullable(identifier.getValue()).map(value -> Amounts.joined(" ",
                Concepts.inWords(identifier.getType()).or(() -> Optional.ofNullable(identifier.getSystem())).orElse(""),
                value));
        return Optional.ofNullable(reference.getDisplay()).or(() -> number)
                .map(words -> named(new org.hl7.fhir.r4.model.CodeableConcept().setText(words)));
    }

    /** What is in it; of what is itself made of others those too. One that nobody names stands there all the same. */
    private static Stream<CodeableConcept> ingredients(Medication fhir, References references, int depth) {
        return fhir.getIngredient().stream().flatMap(each -> {
            Optional<Medication> made = made(each, references, depth);
            CodeableConcept named = Concepts.concept(List.of(item(each.getItem(), references)));
            List<CodeableConcept> parts = Stream.concat(
                    made.stream().flatMap(whole -> ingredients(whole, references, depth + 1)),
                    substances(each.getItem(), references, depth)).toList();
            return named == null && parts.isEmpty()
                    ? Stream.of(UNNAMED)
                    : Stream.concat(Stream.ofNullable(named), parts.stream());
        });
    }

    /** What a substance is itself made of. */
    private static Stream<CodeableConcept> substances(@Nullable Type item, References references, int depth) {
        return item instanceof Reference reference && depth < DEEPEST
                ? references.find(reference, Substance.class).stream()
                        .flatMap(whole -> whole.getIngredient().stream())
                        .map(SubstanceIngredientComponent::getSubstance)
                        .flatMap(part -> Stream.concat(
                                Stream.of(Optional.ofNullable(Concepts.concept(List.of(item(part, references))))
                                        .orElse(UNNAMED)),
                                substances(part, references, depth + 1)))
                : Stream.empty();
    }

    /** The medication that an ingredient is, where it has ingredients of its own. */
    private static Optional<Medication> made(MedicationIngredientComponent ingredient, References references,
            int depth) {
        return ingredient.getItem() instanceof Reference reference && depth < DEEPEST
                ? references.find(reference, Medication.class).filter(Medication::hasIngredient)
                : Optional.empty();
    }

    private static String inWords(List<MedicationIngredientComponent> ingredients, References references, int depth) {
        return ingredients.stream().map(each -> {
            Optional<String> name = Concepts.inWords(item(each.getItem(), references));
            String parts = part(each).flatMap(part -> references.find(part, Medication.class))
                    .map(whole -> depth < DEEPEST ? composition(whole, references, depth + 1) : "").orElse("");
            return Amounts.joined(" ", name.orElse(parts.isEmpty() ? UNNAMED.text() : ""),
                    parts.isEmpty() ? "" : "(" + parts + ")", strength(each.getStrength()));
        }).collect(Collectors.joining(" / "));
    }

    /** Its ingredients with strength, and its form. */
    private static String composition(Medication fhir, References references, int depth) {
        return Amounts.joined(", ", inWords(fhir.getIngredient(), references, depth),
                Concepts.inWords(fhir.getForm()).orElse(""));
    }

    private static Optional<Reference> part(MedicationIngredientComponent ingredient) {
        return ingredient.getItem() instanceof Reference reference ? Optional.of(reference) : Optional.empty();
    }

    /** What an ingredient is: a substance, or another medication. */
    private static org.hl7.fhir.r4.model.CodeableConcept item(@Nullable Type item, References references) {
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
        if (!fhir.hasNumerator() || !fhir.getNumerator().hasValue()) {
            // Prescriptions of pharmacies in Germany say it in words.
            return Stream.concat(fhir.getExtension().stream(), fhir.getNumerator().getExtension().stream())
                    .map(Extension::getValue).filter(StringType.class::isInstance).map(StringType.class::cast)
                    .map(StringType::getValue).filter(Objects::nonNull).findFirst().orElse("");
        }
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
