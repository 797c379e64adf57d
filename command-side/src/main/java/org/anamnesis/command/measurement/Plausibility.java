package org.anamnesis.command.measurement;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Limits limits = limits(code);
        if (limits != null) {
            judge(quantity, limits, field);
        }
    }

    private void judge(Quantity quantity, Limits limits, String field) {
        Optional<BigDecimal> value = Ucum.convert(quantity.value(), quantity.unit(), limits.unit());
        if (value.isEmpty()) {
            refuseOrWarn(ObservationRefusal.WRONG_DIMENSION, Warning.Code.WRONG_DIMENSION, field + ".quantity.unit");
        } else if (animal) {
            return;
        } else if (limits.impossible(value.get())) {
            refuseOrWarn(ObservationRefusal.IMPOSSIBLE_VALUE, Warning.Code.IMPOSSIBLE_VALUE, field + ".quantity.value");
        } else if (limits.implausible(value.get())) {
            warnings.add(new Warning(Warning.Code.IMPLAUSIBLE_VALUE, field + ".quantity.value"));
        }
    }

    private void refuseOrWarn(ObservationRefusal refusal, Warning.Code warning, String field) {
        refuseIf(origin != Origin.IMPORT, refusal, field);
        warnings.add(new Warning(warning, field));
    }

    private static @Nullable Limits limits(CodeableConcept code) {
        for (Coding coding : code.coding()) {
            Limits limits = Coding.LOINC.equals(coding.system()) ? Limits.BY_CODE.get(coding.code()) : null;
            if (limits != null) {
                return limits;
            }
        }
        return null;
    }
}
