package org.anamnesis.command.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.api.value.Address;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR's data types as the contract's values. */
final class DataTypes {

    /** Stands for the system of a code or number that came without one, so that it is not lost. */
    static final String UNSPECIFIED_SYSTEM = "urn:anamnesis:system:unspecified";

    private static final int SHORT = 20;

    private DataTypes() {}

    /** The time as it is written, with its precision and offset; of a period its beginning, else its end. */
    static @Nullable ClinicalTime time(@Nullable Type type) {
        return switch (type) {
            case BaseDateTimeType time when time.hasValue() -> time(time.getValueAsString());
            case org.hl7.fhir.r4.model.Period period when period.hasStart() -> time(period.getStartElement());
            case org.hl7.fhir.r4.model.Period period when period.hasEnd() -> time(period.getEndElement());
            case org.hl7.fhir.r4.model.Timing timing when timing.hasEvent() -> time(timing.getEvent().getFirst());
            case null, default -> null;
        };
    }

    /** The time as it is written; of a period its end, else its beginning. */
    static @Nullable ClinicalTime end(@Nullable Type type) {
        return type instanceof org.hl7.fhir.r4.model.Period period && period.hasEnd()
                ? time(period.getEndElement())
                : time(type);
    }

    private static ClinicalTime time(String text) {
        try {
            return new ClinicalTime(text);
        } catch (IllegalArgumentException noDate) {
            throw new CommandRefused(ImportRefusal.MALFORMED_RESOURCE);
        }
    }

    /** The concepts as one: the codes of all, the words of the first that has some; null if nothing is said. */
    static @Nullable CodeableConcept concept(List<org.hl7.fhir.r4.model.CodeableConcept> concepts) {
        List<Coding> codings = concepts.stream().flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> coding.hasCode()).map(DataTypes::coding).distinct().toList();
        String text = concepts.stream().flatMap(DataTypes::words).filter(Objects::nonNull).findFirst().orElse(null);
        return codings.isEmpty() && text == null ? null : new CodeableConcept(codings, text);
    }

    /** The concept, which may say nothing: validation then names it. */
    static CodeableConcept concept(org.hl7.fhir.r4.model.CodeableConcept concept) {
        CodeableConcept said = concept(List.of(concept));
        return said == null ? new CodeableConcept(List.of(), null) : said;
    }

    /** The concept in words: those of its author, else of its code. */
    static Optional<String> inWords(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return Stream.of(Stream.of(concept.getText()),
                concept.getCoding().stream().map(org.hl7.fhir.r4.model.Coding::getDisplay),
                concept.getCoding().stream().map(org.hl7.fhir.r4.model.Coding::getCode)).flatMap(words -> words)
                .filter(Objects::nonNull).findFirst();
    }

    private static Stream<String> words(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return concept.hasText()
                ? Stream.of(concept.getText())
                : concept.getCoding().stream().filter(coding -> !coding.hasCode())
                        .map(org.hl7.fhir.r4.model.Coding::getDisplay);
    }

    private static Coding coding(org.hl7.fhir.r4.model.Coding coding) {
        return new Coding(coding.hasSystem() ? coding.getSystem() : UNSPECIFIED_SYSTEM, coding.getCode(),
                coding.getDisplay());
    }

    /** The code of a concept that is known by one code, such as a status; empty if it has none. */
    static String code(org.hl7.fhir.r4.model.CodeableConcept concept) {
        return concept.getCoding().stream().map(org.hl7.fhir.r4.model.Coding::getCode).filter(Objects::nonNull)
                .findFirst().orElse("");
    }

    /** The names that name somebody. */
    static List<HumanName> names(List<org.hl7.fhir.r4.model.HumanName> names) {
        List<HumanName> said = names.stream().map(DataTypes::name).filter(HumanName::isSaid).toList();
        // Somebody without a name is not refused: the record calls such a person by a temporary one.
        return said.isEmpty()
                ? List.of(new HumanName("temp", "Unknown", null, List.of(), List.of(), List.of()))
                : said;
    }

    private static HumanName name(org.hl7.fhir.r4.model.HumanName name) {
        return new HumanName(name.hasUse() ? name.getUse().toCode() : null, name.getText(), name.getFamily(),
                texts(name.getGiven()), texts(name.getPrefix()), texts(name.getSuffix()));
    }

    /** The numbers that have a value. */
    static List<Identifier> identifiers(List<org.hl7.fhir.r4.model.Identifier> identifiers) {
        return identifiers.stream().filter(identifier -> identifier.hasValue())
                .map(identifier -> new Identifier(
                        identifier.hasSystem() ? identifier.getSystem() : UNSPECIFIED_SYSTEM,
                        identifier.getValue(), kind(identifier.getType())))
                .toList();
    }

    private static @Nullable String kind(org.hl7.fhir.r4.model.CodeableConcept type) {
        String code = code(type);
        return code.isEmpty() || code.length() > SHORT ? null : code;
    }

    /** Everything by which somebody is reached. */
    static Contact contact(List<org.hl7.fhir.r4.model.ContactPoint> telecom,
            List<org.hl7.fhir.r4.model.Address> addresses) {
        return new Contact(telecom.stream().filter(point -> point.hasValue()).map(DataTypes::point).toList(),
                addresses.stream().map(DataTypes::address).toList());
    }

    private static ContactPoint point(org.hl7.fhir.r4.model.ContactPoint point) {
        ContactPoint.Means means = switch (point.getSystem()) {
            case PHONE -> ContactPoint.Means.PHONE;
            case FAX -> ContactPoint.Means.FAX;
            case EMAIL -> ContactPoint.Means.EMAIL;
            case SMS -> ContactPoint.Means.SMS;
            case null, default -> ContactPoint.Means.OTHER;
        };
        return new ContactPoint(means, point.getValue(), point.hasUse() ? point.getUse().toCode() : null);
    }

    private static Address address(org.hl7.fhir.r4.model.Address address) {
        List<String> lines = texts(address.getLine());
        return new Address(lines.isEmpty() && address.hasText() ? List.of(address.getText()) : lines, address.getCity(),
                address.getState(), address.getPostalCode(), address.getCountry());
    }

    private static List<String> texts(List<StringType> texts) {
        return texts.stream().map(PrimitiveType::getValue).filter(text -> text != null && !text.isBlank()).toList();
    }
}
