package org.anamnesis.command.imports.fhir;

import static org.anamnesis.command.imports.fhir.Amounts.joined;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestDispenseRequestComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestPriority;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestSubstitutionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What else FHIR's MedicationRequest says that changes how an order is read, in words, one line for each. */
final class OrderNotes {

    private OrderNotes() {}

    /** The notes; null if there are none. A reason of the status goes with how the order ended, if it did. */
    static @Nullable String of(MedicationRequest fhir, boolean withStatusReason, String composition) {
        MedicationRequestDispenseRequestComponent supply = fhir.getDispenseRequest();
        return lines(Stream.of(said("Medication: ", composition), note(fhir.getNote()), priority(fhir.getPriority()),
                substitution(fhir.getSubstitution()), reported(fhir.getReported()),
                withStatusReason ? concept("Reason of the status: ", fhir.getStatusReason()) : "",
                concept("Course of therapy: ", fhir.getCourseOfTherapyType()), from(fhir),
                said("First fill: ", joined(", for ", Amounts.inWords(supply.getInitialFill().getQuantity()),
                        Amounts.inWords(supply.getInitialFill().getDuration()))),
                said("Between fills: ", Amounts.inWords(supply.getDispenseInterval())),
                said("A fill is to last: ", Amounts.inWords(supply.getExpectedSupplyDuration()))));
    }

    /** Lines that say something; null if none does. */
    static @Nullable String lines(Stream<String> lines) {
        String said = lines.filter(line -> !line.isBlank()).distinct().collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }

    /** What was noted, one line for each note. */
    static String note(List<Annotation> notes) {
        String note = Concepts.note(notes);
        return note == null ? "" : note;
    }

    private static String priority(@Nullable MedicationRequestPriority priority) {
        return priority == null || priority == MedicationRequestPriority.ROUTINE || priority.toCode() == null
                ? ""
                : "Priority: " + priority.toCode();
    }

    private static String substitution(MedicationRequestSubstitutionComponent fhir) {
        String allowed = switch (fhir.getAllowed()) {
            case BooleanType bool when bool.hasValue() && !bool.booleanValue() -> "Substitution is not allowed";
            case CodeableConcept which -> concept("Substitution: ", which);
            case null, default -> "";
        };
        return joined(": ", allowed, Concepts.inWords(fhir.getReason()).orElse(""));
    }

    private static String reported(@Nullable Type reported) {
        return switch (reported) {
            case BooleanType bool when bool.hasValue()
                    && bool.booleanValue() -> "Reported, not the original order";
            case Reference by -> "Reported" + Optional.ofNullable(by.getDisplay()).map(" by "::concat).orElse("")
                    + ", not the original order";
            case null, default -> "";
        };
    }

    /** A supply that is valid from the day of the order says nothing new. */
    private static String from(MedicationRequest fhir) {
        String start = fhir.getDispenseRequest().getValidityPeriod().getStartElement().getValueAsString();
        String authored = String.valueOf(fhir.getAuthoredOnElement().getValueAsString());
        return start == null || authored.startsWith(start) || start.startsWith(authored)
                ? ""
                : "Valid from " + start;
    }

    private static String concept(String word, CodeableConcept concept) {
        return said(word, Concepts.inWords(concept).orElse(""));
    }

    private static String said(String word, String words) {
        return words.isEmpty() ? "" : word + words;
    }
}
