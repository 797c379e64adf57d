package org.anamnesis.records.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.plumbing.ucum.Ucum;
import org.anamnesis.plumbing.web.BadField;
import org.anamnesis.records.observation.ObservationSeries.Point;
import org.jspecify.annotations.Nullable;

/** Takes the values of one code out of observations, in the unit asked for. */
record Points(ObservationSeries series) {

    /** Refuses a unit that is none. */
    Points {
        if (series.unit() != null && !Ucum.isUnit(series.unit())) {
            throw new BadField("unit", "is not a UCUM code");
        }
    }

    List<Point> of(List<ObservationsOfPatient.Entry> entries) {
        List<Point> points = entries.stream().flatMap(this::of).toList();
        // That nothing at all converts is the fault of the unit, not of the values.
        if (series.paging().after() == null && series.unit() != null
                && points.stream().anyMatch(Points::measured)
                && points.stream().noneMatch(point -> point.value() != null)) {
            throw new BadField("unit", "does not measure what the code stands for");
        }
        return points;
    }

    private Stream<Point> of(ObservationsOfPatient.Entry entry) {
        Observation observation = entry.observation();
        ObservationComponent whole = new ObservationComponent(observation.code(), observation.value(),
                observation.interpretation(), observation.referenceRanges(), observation.absentReason());
        return Stream.concat(
                Stream.of(whole).filter(it -> asked(it.code())).map(it -> point(entry, false, it)),
                observation.components().stream().filter(it -> asked(it.code())).map(it -> point(entry, true, it)));
    }

    private boolean asked(CodeableConcept concept) {
        return concept.coding().stream().anyMatch(
                coding -> series.code().equals(coding.code()) && series.system().equals(coding.system()));
    }

    private Point point(ObservationsOfPatient.Entry entry, boolean component, ObservationComponent part) {
        ObservationValue value = part.value();
        Quantity quantity = value == null ? null : value.quantity();
        String unit = quantity == null ? null : series.unit() == null ? quantity.unit() : series.unit();
        Optional<BigDecimal> number = quantity == null || unit == null
                ? Optional.empty()
                : Ucum.convert(quantity.value(), quantity.unit(), unit);
        return new Point(entry.id(), entry.patientId(), entry.checkupId(), component, entry.observation().effective(),
                entry.observation().effective().earliest(), number.orElse(null),
                number.isPresent() ? unit : null, quantity == null ? null : quantity.comparator(), value,
                entry.observation().standing(), part.interpretation(), part.referenceRanges(), part.absentReason(),
                entry.observation().note(),
                entry.recordedAt(), entry.warnings());
    }

    // Words say nothing of what was measured: the unit asked for may be right.
    private static boolean measured(Point point) {
        if (point.original() == null || point.original().quantity() == null) {
            return false;
        }
        String unit = point.original().quantity().unit();
        return Ucum.isUnit(unit) && !Ucum.isAnnotation(unit);
    }
}
