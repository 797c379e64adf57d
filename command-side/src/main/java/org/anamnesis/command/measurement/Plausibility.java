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
        plausibility.judge(observation.code(), observation.value(), prefix + "value");
        List<ObservationComponent> components = observation.components();
        for (int i = 0; i < components.size(); i++) {
            plausibility.judge(components.get(i).code(), components.get(i).value(),
                    prefix + "components[" + i + "].value");
        }
        return List.copyOf(plausibility.warnings);
    }

    private void judge(CodeableConcept code, @Nullable ObservationValue value, String field) {
        if (value == null || value.quantity() == null) {
            return;
        }
        Quantity quantity = value.quantity();
        if (!Ucum.isUnit(quantity.unit())) {
            refuseOrWarn(ObservationRefusal.UNIT_NOT_UCUM, Warning.Code.UNIT_NOT_UCUM, field + ".quantity.unit");
            return;
        }
        List<Limits> known = limits(code);
        if (known.isEmpty()) {
            return;
        }
        // One of the dimension but of another kind, such as g{wet}/dL, is neither wrong nor to be judged.
        if (known.stream().noneMatch(limits -> Ucum.sameDimension(quantity.unit(), limits.unit()))) {
            refuseOrWarn(ObservationRefusal.WRONG_DIMENSION, Warning.Code.WRONG_DIMENSION, field + ".quantity.unit");
        } else if (!animal) {
            known.forEach(limits -> Ucum.convert(quantity.value(), quantity.unit(), limits.unit())
                    .ifPresent(converted -> judge(converted, limits, field + ".quantity.value")));
        }
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
