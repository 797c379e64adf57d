package org.anamnesis.command.imports.fhir;

import java.util.List;
import org.anamnesis.api.value.Address;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What FHIR says of persons and organizations alike: names, numbers, and how they are reached. */
final class Persons {

    private static final int LONGEST_TYPE = 20;

    private Persons() {}

    /** The names that name somebody. */
    static List<HumanName> names(List<org.hl7.fhir.r4.model.HumanName> names) {
        List<HumanName> said = names.stream().map(Persons::name).filter(HumanName::isSaid).toList();
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
                        identifier.hasSystem() ? identifier.getSystem() : Concepts.UNSPECIFIED_SYSTEM,
                        identifier.getValue(), type(identifier.getType())))
                .toList();
    }

    private static @Nullable String type(org.hl7.fhir.r4.model.CodeableConcept type) {
        String code = Concepts.code(type);
        return code.isEmpty() || code.length() > LONGEST_TYPE ? null : code;
    }

    /** Everything by which somebody is reached. */
    static Contact contact(List<org.hl7.fhir.r4.model.ContactPoint> telecom,
            List<org.hl7.fhir.r4.model.Address> addresses) {
        return new Contact(telecom.stream().filter(point -> point.hasValue()).map(Persons::point).toList(),
                addresses.stream().map(Persons::address).toList());
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
