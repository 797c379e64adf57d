package org.anamnesis.records.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over of a prescription and stands.
 *
 * @param list in the order in which it was handed over
 */
record Fills(List<Fill> list) {

    static final Fills NONE = new Fills(List.of());

    /**
     * One handing over.
     *
     * @param id       the dispense
     * @param day      when
     * @param begin    before which day none of it is taken; absent where the dosage does not say so
     * @param quantity how much, in the prescription's unit
     * @param days     for how many days it suffices under the dosage of its time; absent where that cannot be told
     * @param counts   whether it counts against the present terms; a renewal begins anew
     */
    record Fill(UUID id, LocalDate day, @Nullable LocalDate begin, BigDecimal quantity, @Nullable Integer days,
            Boolean counts) {}

    Fills with(MedicationDispensed event, @Nullable Dosage dosage) {
        Fill fill = new Fill(event.dispenseId().value(), event.dispense().handedOver().day(), begin(dosage),
                event.dispense().quantity().value(), days(event.dispense(), dosage), true);
        return new Fills(
                Stream.concat(list.stream(), Stream.of(fill)).sorted(Comparator.comparing(Fill::day)).toList());
    }

    /** Of what was handed over on some day of a month nobody can tell how long it lasts. */
    private static @Nullable Integer days(Dispense dispense, @Nullable Dosage dosage) {
        return switch (dispense.handedOver().precision()) {
            case YEAR, MONTH -> null;
            case DAY, INSTANT -> DaysOfSupply.of(dispense, dosage);
        };
    }

    private static @Nullable LocalDate begin(@Nullable Dosage dosage) {
        return dosage == null || dosage.bounds() == null || dosage.bounds().start() == null
                ? null
                : dosage.bounds().start().day();
    }

    Fills without(UUID dispense) {
        return new Fills(list.stream().filter(fill -> !fill.id().equals(dispense)).toList());
    }

    Fills underNewTerms() {
        return new Fills(list.stream()
                .map(fill -> new Fill(fill.id(), fill.day(), fill.begin(), fill.quantity(), fill.days(), false))
                .toList());
    }

    /** How many fills are left, one that was begun included; {@code null} without a quantity. */
    @Nullable
    Integer left(@Nullable Supply supply) {
        if (supply == null || supply.quantity() == null) {
            return null;
        }
        BigDecimal each = supply.quantity().value();
        BigDecimal handedOver = list.stream().filter(Fill::counts).map(Fill::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = each.multiply(BigDecimal.valueOf(supply.refills() + 1L)).subtract(handedOver);
        return each.signum() <= 0 || rest.signum() <= 0 ? 0 : rest.divide(each, 0, RoundingMode.CEILING).intValue();
    }

    /**
     * The last day for which the patient has medication in hand, where each fill is begun when the one before is used
     * up; {@code null} where nothing was handed over, or nobody can tell for how long the last fill suffices. One
     * before it of which nobody can tell is reckoned as used up: rather remind too early.
     */
    @Nullable
    LocalDate suppliedUntil() {
        LocalDate until = null;
        for (Fill fill : list) {
            LocalDate next = until == null ? fill.day() : until.plusDays(1);
            LocalDate begun = Stream.of(Optional.of(fill.day()), Optional.ofNullable(fill.begin()))
                    .flatMap(Optional::stream).filter(next::isBefore).max(Comparator.naturalOrder()).orElse(next);
            until = fill.days() == null ? null : begun.plusDays(fill.days() - 1L);
        }
        return until;
    }
}
