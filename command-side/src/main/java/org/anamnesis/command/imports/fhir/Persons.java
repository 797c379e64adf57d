package org.anamnesis.command.imports.fhir;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.anamnesis.api.value.Address;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.ContactPoint;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.api.value.InUse;
import org.anamnesis.api.value.Period;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What FHIR says of persons and organizations alike: names, numbers, and how they are reached. */
final class Persons {

    private static final int LONGEST_TYPE = 20;
    /** HL7 table 0203, from which the type of a number is best told. */
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private Persons() {}

    /** The names that name somebody. */
    static List<HumanName> names(List<org.hl7.fhir.r4.model.HumanName> names) {
        List<HumanName> said = names.stream().map(Persons::name).filter(HumanName::isSaid).toList();
        // Somebody without a name is not refused: the record calls such a person by a temporary one.
        return said.isEmpty()
                ? List.of(new HumanName("temp", "Unknown", null, List.of(), List.of(), List.of(), null))
                : said;
    }

    /** The one of them by which somebody is known where one only is recorded. */
    static HumanName name(List<org.hl7.fhir.r4.model.HumanName> names) {
        // As if all that ends had ended: the same bundle says the same at whatever time it is imported.
        return InUse.inOrder(names(names), Instant.MAX).getFirst();
    }

    private static HumanName name(org.hl7.fhir.r4.model.HumanName name) {
        return new HumanName(code(name.getUseElement()), name.getText(), name.getFamily(), texts(name.getGiven()),
                texts(name.getPrefix()), texts(name.getSuffix()), period(name.getPeriod()));
    }

    /** The numbers that have a value. */
    static List<Identifier> identifiers(List<org.hl7.fhir.r4.model.Identifier> identifiers) {
        return identifiers.stream().filter(identifier -> identifier.hasValue()).map(Persons::identifier)
                .filter(identifier -> !identifier.value().isEmpty()).toList();
    }

    private static Identifier identifier(org.hl7.fhir.r4.model.Identifier identifier) {
        String system = Identifier.tidied(identifier.hasSystem() ? identifier.getSystem() : "");
        return new Identifier(system.isEmpty() ? Concepts.UNSPECIFIED_SYSTEM : system, identifier.getValue(),
                type(identifier.getType()), code(identifier.getUseElement()), period(identifier.getPeriod())).tidied();
    }

    private static @Nullable String type(org.hl7.fhir.r4.model.CodeableConcept type) {
        return type.getCoding().stream()
                .filter(coding -> coding.hasCode() && coding.getCode().length() <= LONGEST_TYPE)
                .min(Comparator.comparing(coding -> !TYPES.equals(coding.getSystem())))
                .map(coding -> coding.getCode()).orElse(null);
    }

    /** Everything by which somebody is or was reached. */
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
            case PAGER -> ContactPoint.Means.PAGER;
            case URL -> ContactPoint.Means.URL;
            case null, default -> ContactPoint.Means.OTHER;
        };
        return new ContactPoint(means, point.getValue(), code(point.getUseElement()),
                point.getRank() > 0 ? point.getRank() : null, period(point.getPeriod()));
    }

    private static Address address(org.hl7.fhir.r4.model.Address address) {
        return new Address(code(address.getUseElement()), code(address.getTypeElement()), address.getText(),
                texts(address.getLine()), address.getCity(), address.getDistrict(), address.getState(),
                address.getPostalCode(), address.getCountry(), period(address.getPeriod()));
    }

    private static @Nullable Period period(org.hl7.fhir.r4.model.Period period) {
        ClinicalTime start = Times.time(period.getStartElement());
        ClinicalTime end = Times.time(period.getEndElement());
        if (start == null && end == null) {
            return null;
        }
        Period said = new Period(start, end);
        // Of two ends that contradict each other the last counts: better taken for former than written to.
        return said.isInOrder() ? said : new Period(null, end);
    }

    private static @Nullable String code(Enumeration<?> use) {
        return use.getValue() == null ? null : use.getCode();
    }

    private static List<String> texts(List<StringType> texts) {
        return texts.stream().map(PrimitiveType::getValue).filter(text -> text != null && !text.isBlank()).toList();
    }
}
