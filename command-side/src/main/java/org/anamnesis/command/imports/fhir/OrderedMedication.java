package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Reference;
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
                .filter(found -> Composition.of(found, references).isInError()).isPresent();
    }

    private static OrderedMedication of(Reference reference, References references) {
        return references.find(reference, Medication.class).map(found -> of(found, references))
                .or(() -> inWords(reference)).orElseThrow(() -> new CommandRefused(
                        references.whyUnread(reference, Medication.class).orElse(ImportRefusal.UNRESOLVED_REFERENCE),
                        "medication"));
    }

    private static @Nullable OrderedMedication of(Medication fhir, References references) {
        Composition composition = Composition.of(fhir, references);
        List<CodeableConcept> ingredients = composition.ingredients();
        boolean unknown = fhir.hasIngredient() && NoneKnownCodes.isNoInformation(fhir.getCode());
        CodeableConcept code = unknown ? null : Concepts.concept(List.of(identifying(fhir.getCode())));
        String parts = composition.acting();
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
}
