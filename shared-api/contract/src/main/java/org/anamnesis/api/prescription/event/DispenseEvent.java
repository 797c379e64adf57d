package org.anamnesis.api.prescription.event;

import static org.anamnesis.api.classification.PersonalData.Kind.CLINICAL;

import java.util.List;
import org.anamnesis.api.EventName;
import org.anamnesis.api.classification.NotPersonal;
import org.anamnesis.api.classification.PersonalData;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.timeline.Moment;
import org.anamnesis.api.value.BearsWarnings;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.axonframework.serialization.Revision;

/** What was handed out on the order. */
public sealed interface DispenseEvent extends PrescriptionEvent {

    /**
     * Medication was handed over.
     *
     * @param dispense how much, and when
     * @param warnings what to doubt in it; empty when nothing
     */
    @EventName("prescription.medication-dispensed")
    @Revision("1")
    record MedicationDispensed(@NotPersonal PrescriptionId prescriptionId, @NotPersonal PatientId patientId,
            @NotPersonal DispenseId dispenseId, @PersonalData(CLINICAL) Dispense dispense,
            @PersonalData(CLINICAL) List<Warning> warnings) implements DispenseEvent, BearsWarnings {
        /** Absent lists are empty ones. */
        public MedicationDispensed {
            warnings = Lists.orEmpty(warnings);
        }

        @Override
        public Moment moment() {
            return Moment.recorded(dispenseId.value()).under(prescriptionId).at(dispense.handedOver())
                    .valued(ObservationValue.of(dispense.quantity()), List.of()).saying(dispense.note())
                    .doubted(warnings);
        }
    }
}
