package org.anamnesis.records.prescription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.value.ClinicalTime;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an order or of a renewal.
 *
 * @param dosage     how the medication is taken; absent where imported history does not say
 * @param supply     how much may be handed out; absent where imported history does not say
 * @param authored   when it was ordered or renewed
 * @param validUntil the last day on which it may be handed out; absent where imported history does not say
 * @param safety     what the safety check found
 */
public record Terms(@Nullable Dosage dosage, @Nullable Supply supply, ClinicalTime authored,
        @Schema(example = "2027-03-14") @Nullable LocalDate validUntil, Safety safety) {

    static Terms of(MedicationPrescribed event) {
        return new Terms(event.order().dosage(), event.order().supply(), event.order().authored(), event.validUntil(),
                Safety.of(event.check(), event.override()));
    }

    static Terms of(PrescriptionRenewed event) {
        Renewal renewal = event.renewal();
        return new Terms(renewal.dosage(), renewal.supply(), renewal.authored(), event.validUntil(),
                Safety.of(event.check(), event.override()));
    }
}
