package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.Currency;
import java.util.Set;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.value.Comparator;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Range;
import org.anamnesis.api.value.Ratio;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.ucum.Ucum;
import org.hl7.fhir.r4.model.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** FHIR's quantities and currencies as the contract's values. */
final class Quantities {

    /** UCUM as a system of codes, by URI and by the identifier that HL7 version 3 has for it. */
    private static final Set<String> UCUM = Set.of("http://unitsofmeasure.org", "urn:oid:2.16.840.1.113883.6.8");

    /** UCUM's unit of a pure number. */
    static final String UNITY = "1";

    private Quantities() {}

    /** Whether a system is UCUM. */
    static boolean isUcum(@Nullable String system) {
        return system != null && UCUM.contains(system);
    }

    /**
     * The amount, in unity if it has no unit; null if it says no number. A unit that is said in words, not coded in
     * UCUM, is kept as it was written; if it could be mistaken for UCUM it is kept as an annotation: {@code {C}}.
     */
    static @Nullable Quantity quantity(org.hl7.fhir.r4.model.Quantity fhir) {
        return fhir.hasValue() ? new Quantity(fhir.getValue(), unit(fhir), comparator(fhir)) : null;
    }

    /** The span of amounts; one without bounds says nothing: validation then names it. */
    static Range range(org.hl7.fhir.r4.model.Range fhir) {
        return new Range(quantity(fhir.getLow()), quantity(fhir.getHigh()));
    }

    /** The relation; one that lacks a part is left to validation. */
    static Ratio ratio(org.hl7.fhir.r4.model.Ratio fhir) {
        return new Ratio(quantity(fhir.getNumerator()), quantity(fhir.getDenominator()));
    }

    /** The same, but null too where it is no exact amount above zero. */
    static @Nullable Quantity amount(org.hl7.fhir.r4.model.Quantity fhir) {
        return fhir.hasComparator() || fhir.hasValue() && fhir.getValue().signum() <= 0 ? null : quantity(fhir);
    }

    /** The currency an amount is in; one that has no minor unit, such as gold, is none to pay in. */
    static Currency currency(Money amount, String field) {
        try {
            Currency currency = Currency.getInstance(amount.hasCurrency() ? amount.getCurrency() : "");
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // Refused like one without a minor unit.
        }
        throw new CommandRefused(BillingRefusal.CURRENCY_UNKNOWN, field);
    }

    // Only its system makes a code UCUM, to which C is coulomb, F is farad and pt a picotonne.
    private static String unit(org.hl7.fhir.r4.model.Quantity quantity) {
        if (!quantity.hasCode() && !quantity.hasUnit()) {
            return UNITY;
        }
        if (quantity.hasCode() && isUcum(quantity.getSystem())) {
            return quantity.getCode();
        }
        String text = quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
        return Ucum.isUnit(text) && !Ucum.isAnnotation(text)
                ? "{" + text.replace('{', '(').replace('}', ')') + "}"
                : text;
    }

    /** Whether a code of something else than UCUM stands beside words that are kept in its place. */
    static boolean losesItsCode(JsonNode quantity) {
        String unit = quantity.path("unit").asString("");
        String code = quantity.path("code").asString("");
        return !unit.isEmpty() && !code.isEmpty() && !code.equals(unit)
                && !isUcum(quantity.path("system").asString(""));
    }

    /** Whether the unit of a quantity is not what its code says: one of the two is wrong. */
    static boolean contradictsItself(JsonNode quantity) {
        String unit = quantity.path("unit").asString("");
        String code = quantity.path("code").asString("");
        return !unit.isEmpty() && !code.isEmpty() && isUcum(quantity.path("system").asString(""))
                && UnitNames.contradict(unit, code);
    }

    private static @Nullable Comparator comparator(org.hl7.fhir.r4.model.Quantity quantity) {
        return switch (quantity.getComparator()) {
            case LESS_THAN -> Comparator.LESS;
            case LESS_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
            case GREATER_THAN -> Comparator.GREATER;
            case null, default -> null;
        };
    }
}
