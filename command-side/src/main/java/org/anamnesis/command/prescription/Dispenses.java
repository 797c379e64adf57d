package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.event.DispenseEvent;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.decision.Facts;
import org.anamnesis.plumbing.metadata.Origin;
import org.jspecify.annotations.Nullable;

/** What was handed over of a prescription, and what its present terms leave. */
final class Dispenses {

    private final Facts<DispenseId, Dispense> dispenses = new Facts<>();
    /** Those handed over under the present terms; a renewal begins anew. */
    private final Set<DispenseId> counted = new HashSet<>();
    private @Nullable Supply supply;
    private @Nullable ClinicalTime from;
    private @Nullable LocalDate until;

    boolean holds(DispenseId id, Dispense dispense) {
        return dispenses.holds(id, dispense, PrescriptionRefusal.DIFFERENT_CONTENT);
    }

    /** Refuses more than quantity and refills allow, and what lies outside the prescription's validity. */
    void mustSuffice(Dispense dispense, Origin origin) {
        refuseIf(supply == null || supply.quantity() == null, PrescriptionRefusal.NO_QUANTITY);
        mustBeValid(dispense.handedOver());
        Quantity handed = dispense.quantity();
        Orders.judge(handed, "quantity", origin);
        refuseIf(!handed.unit().equals(supply.quantity().unit()), PrescriptionRefusal.WRONG_UNIT, "quantity.unit");
        refuseIf(handed.value().compareTo(supply.quantity().value()) > 0, PrescriptionRefusal.QUANTITY_EXCEEDED,
                "quantity.value");
        BigDecimal fills = BigDecimal.valueOf(supply.refills() + 1L);
        refuseIf(handedOver().add(handed.value()).compareTo(supply.quantity().value().multiply(fills)) > 0,
                PrescriptionRefusal.NOTHING_LEFT, "quantity.value");
    }

    boolean any() {
        return dispenses.anyActive((id, dispense) -> true);
    }

    boolean canBeEnteredInError(UUID id) {
        return dispenses.canBeEnteredInError(new DispenseId(id), PrescriptionRefusal.FACT_UNKNOWN);
    }

    /** Sets the terms under which the next dispenses are counted. */
    void allow(@Nullable Supply supply, ClinicalTime from, @Nullable LocalDate until) {
        this.supply = supply;
        this.from = from;
        this.until = until;
        counted.clear();
    }

    void evolve(DispenseEvent event) {
        switch (event) {
            case MedicationDispensed dispensed -> {
                dispenses.put(dispensed.dispenseId(), dispensed.dispense());
                counted.add(dispensed.dispenseId());
            }
        }
    }

    void enteredInError(UUID id) {
        dispenses.enterInError(new DispenseId(id));
    }

    private BigDecimal handedOver() {
        return dispenses.active((id, dispense) -> counted.contains(id)).map(dispense -> dispense.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void mustBeValid(ClinicalTime handedOver) {
        refuseIf(until != null && handedOver.day().isAfter(until), PrescriptionRefusal.VALIDITY_ENDED, "handedOver");
        refuseIf(from != null && handedOver.isBefore(from), PrescriptionRefusal.DISPENSED_BEFORE_ORDER, "handedOver");
    }
}
