package org.anamnesis.command.prescription;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.util.UUID;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.testing.Refused;
import org.junit.jupiter.api.Test;

/** What may be handed over. */
class PrescriptionDispenseTest extends PrescriptionHistory {

    @Test
    void dispenses_never_beyond_quantity_and_refills() {
        given(prescribed).when(dispense("30", "2024-05-02"), LIVE).expectEvents(dispensed("30", "2024-05-02"));
        given(prescribed).when(dispense("31", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.QUANTITY_EXCEEDED));
        given(prescribed, another("30"), another("29.5")).when(dispense("1", "2024-06-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.NOTHING_LEFT));
        given(prescribed, another("30"), another("29.5")).when(dispense("0.5", "2024-06-02"), LIVE)
                .expectEvents(dispensed("0.5", "2024-06-02"));
    }

    @Test
    void dispenses_never_after_validity_nor_before_the_order() {
        given(prescribed).when(dispense("30", "2025-01-01"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.VALIDITY_ENDED));
        given(prescribed).when(dispense("30", "2024-12-31"), LIVE).expectSuccessfulHandlerExecution();
        given(prescribed).when(dispense("30", "2024-04-30"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DISPENSED_BEFORE_ORDER));
    }

    @Test
    void dispenses_in_the_unit_of_the_prescription_only() {
        DispenseMedication inMilligrams = new DispenseMedication(id, patient, dispenseId,
                new Dispense(Quantity.of("30", "mg"), new ClinicalTime("2024-05-02"), null, null));
        given(prescribed).when(inMilligrams, LIVE).expectException(Refused.with(PrescriptionRefusal.WRONG_UNIT));
    }

    @Test
    void the_same_dispense_again_is_silence_and_another_under_its_id_is_refused() {
        given(prescribed, dispensed("30", "2024-05-02")).when(dispense("30", "2024-05-02"), LIVE).expectNoEvents();
        given(prescribed, dispensed("30", "2024-05-02")).when(dispense("20", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.DIFFERENT_CONTENT));
    }

    @Test
    void a_dispense_entered_in_error_gives_its_quantity_back() {
        given(prescribed, another("30"), dispensed("30", "2024-05-02"),
                inError(PrescriptionFact.DISPENSE, dispenseId.value()))
                .when(new DispenseMedication(id, patient, new DispenseId(UUID.randomUUID()),
                        new Dispense(THIRTY, new ClinicalTime("2024-05-03"), null, null)), LIVE)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void cannot_dispense_history_without_quantity_until_it_is_renewed() {
        MedicationPrescribed history = prescribed(order(null, null), null, CLEAR, null);
        given(history).when(dispense("30", "2024-05-02"), LIVE)
                .expectException(Refused.with(PrescriptionRefusal.NO_QUANTITY));
        given(history, renewed()).when(dispense("30", "2024-06-02"), LIVE).expectSuccessfulHandlerExecution();
    }
}
