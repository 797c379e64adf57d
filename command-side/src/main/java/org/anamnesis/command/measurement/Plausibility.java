package org.anamnesis.command.measurement;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationRefusal;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.ReferenceRange;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.ucum.Ucum;
import org.jspecify.annotations.Nullable;

/**
 * Judges measured values: a unit that is no unit, a unit of something else and a value that cannot be are refused, or
 * in history recorded with a warning; a value that is merely hard to believe is recorded with a warning always.
 */
public final class Plausibility {

    private final Origin origin;
    private final boolean animal;
    private final List<Warning> warnings = new ArrayList<>();

    private Plausibility(Origin origin, boolean animal) {
        this.origin = origin;
        this.animal = animal;
    }

    /**
     * Judges an observation and answers its warnings.
     *
     * @param prefix the path of the observation within the request, empty or ending with a dot
     * @param animal whether it is of an animal, for which no limits are known
     */
    public static List<Warning> judge(Observation observation, String prefix, boolean animal, Origin origin) {
        Plausibility plausibility = new Plausibility(origin, animal);
        plausibility.judge(observation.code(), observation.value(), observation.referenceRanges(), prefix);
        List<ObservationComponent> components = observation.components();
        for (int i = 0; i < components.size(); i++) {
            ObservationComponent component = components.get(i);
            plausibility.judge(component.code(), component.value(), component.referenceRanges(),
                    prefix + "components[" + i + "].");
        }
        return List.copyOf(plausibility.warnings);
    }

    /** Judges an amount of something for which no limits are known, such as a dose. */
    public static List<Warning> judge(@Nullable Quantity amount, String field, Origin origin) {
        Plausibility plausibility = new Plausibility(origin, false);
        if (amount != null) {
            plausibility.isInUnits(amount, field);
        }
        return List.copyOf(plausibility.warnings);
    }

    private void judge(CodeableConcept code, @Nullable ObservationValue value, List<ReferenceRange> ranges,
            String prefix) {
        if (value != null) {
            judge(code, value, prefix + "value");
        }
        for (int i = 0; i < ranges.size(); i++) {
            span(code, ranges.get(i).low(), ranges.get(i).high(), prefix + "referenceRanges[" + i + "]", false);
        }
    }

    private void judge(CodeableConcept code, ObservationValue value, String field) {
        if (value.quantity() != null) {
            amount(code, value.quantity(), field + ".quantity", true);
        }
        if (value.range() != null) {
            span(code, value.range().low(), value.range().high(), field + ".range", true);
        }
        if (value.sampledData() != null) {
            isInUnits(value.sampledData().origin(), field + ".sampledData.origin");
        }
        if (value.ratio() != null) {
            Quantity denominator = value.ratio().denominator();
            isInUnits(value.ratio().numerator(), field + ".ratio.numerator");
            if (isInUnits(denominator, field + ".ratio.denominator") && denominator.value().signum() == 0) {
                refuseOrWarn(ObservationRefusal.IMPOSSIBLE_VALUE, Warning.Code.IMPOSSIBLE_VALUE,
                        field + ".ratio.denominator.value");
            }
        }
    }

    /** What lies between two amounts, of which the second is not the smaller one. */
    private void span(CodeableConcept code, @Nullable Quantity low, @Nullable Quantity high, String field,
            boolean found) {
        if (low != null) {
            amount(code, low, field + ".low", found);
        }
        if (high != null) {
            amount(code, high, field + ".high", found);
        }
        if (low != null && high != null && Ucum.convert(high.value(), high.unit(), low.unit())
                .filter(converted -> converted.compareTo(low.value()) < 0).isPresent()) {
            refuseOrWarn(ObservationRefusal.RANGE_REVERSED, Warning.Code.RANGE_REVERSED, field);
        }
    }

    /**
     * An amount of what a code stands for.
     *
     * @param found whether it was found, and not only what is usual
     */
    private void amount(CodeableConcept code, Quantity quantity, String field, boolean found) {
        if (!isInUnits(quantity, field)) {
            return;
        }
        List<Limits> known = limits(code);
        if (known.isEmpty()) {
            return;
        }
        // One of the dimension but of another kind, such as g{wet}/dL, is neither wrong nor to be judged.
        if (known.stream().noneMatch(limits -> Ucum.sameDimension(quantity.unit(), limits.unit()))) {
            refuseOrWarn(ObservationRefusal.WRONG_DIMENSION, Warning.Code.WRONG_DIMENSION, field + ".unit");
        } else if (found && !animal) {
            known.forEach(limits -> Ucum.convert(quantity.value(), quantity.unit(), limits.unit())
                    .ifPresent(converted -> judge(converted, limits, field + ".value")));
        }
    }

    private boolean isInUnits(Quantity quantity, String field) {
        boolean ucum = Ucum.isUnit(quantity.unit());
        if (!ucum) {
            refuseOrWarn(ObservationRefusal.UNIT_NOT_UCUM, Warning.Code.UNIT_NOT_UCUM, field + ".unit");
        }
        return ucum;
    }

    private void judge(BigDecimal value, Limits limits, String field) {
        if (limits.impossible(value)) {
            refuseOrWarn(ObservationRefusal.IMPOSSIBLE_VALUE, Warning.Code.IMPOSSIBLE_VALUE, field);
        } else if (limits.implausible(value)) {
            warnings.add(new Warning(Warning.Code.IMPLAUSIBLE_VALUE, field));
        }
    }

    private void refuseOrWarn(ObservationRefusal refusal, Warning.Code warning, String field) {
        refuseIf(origin != Origin.IMPORT, refusal, field);
        warnings.add(new Warning(warning, field));
    }

    private static List<Limits> limits(CodeableConcept code) {
        return code.coding().stream().filter(coding -> Coding.LOINC.equals(coding.system()))
                .map(coding -> Limits.BY_CODE.get(coding.code())).filter(Objects::nonNull).findFirst()
                .orElse(List.of());
    }
}
