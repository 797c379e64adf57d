package org.anamnesis.command.imports;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What FHIR's MedicationDispense says: that medication of a prescription was handed over. */
final class Dispenses {

    private static final Set<String> DAY = Set.of("d", "day", "days");
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3660);

    private Dispenses() {}

    static Statements dispense(UUID id, MedicationDispense fhir, References references) {
        mustBeHandedOver(fhir.getStatus());
        PatientId patient = new PatientId(references.patient(fhir.getSubject()));
        Reference request = fhir.getAuthorizingPrescriptionFirstRep();
        PrescriptionId prescription = references.resolve(request, "MedicationRequest").map(PrescriptionId::new)
                .orElseThrow(Dispenses::withoutPrescription);
        Turn turn = references.find(request, MedicationRequest.class).map(Prescriptions::authored)
                .map(authored -> Turn.of(prescription, authored, Turn.Part.DISPENSE))
                .orElseThrow(Dispenses::withoutPrescription);
        Dispense dispense = new Dispense(Values.quantity(fhir.getQuantity()),
                Acts.said(DataTypes.time(fhir.getWhenHandedOverElement()), "whenHandedOver"),
                days(fhir.getDaysSupply()));
        Statements says = new Statements().say(turn,
                new DispenseMedication(prescription, patient, new DispenseId(id), dispense), dispense);
        return fhir.getStatus() == MedicationDispenseStatus.ENTEREDINERROR
                ? says.say(turn, new MarkPrescriptionFactEnteredInError(prescription, patient,
                        PrescriptionFact.DISPENSE, id, Encounters.ENTERED_IN_ERROR))
                : says;
    }

    private static void mustBeHandedOver(@Nullable MedicationDispenseStatus status) {
        switch (status) {
            case COMPLETED, ENTEREDINERROR -> {
            }
            case PREPARATION, INPROGRESS, ONHOLD -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
            case CANCELLED, STOPPED, DECLINED -> throw new CommandRefused(ImportRefusal.NOT_DONE, "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        }
    }

    private static CommandRefused withoutPrescription() {
        return new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "authorizingPrescription");
    }

    private static @Nullable Integer days(Quantity fhir) {
        String unit = fhir.hasCode() ? fhir.getCode() : fhir.getUnit();
        BigDecimal days = fhir.getValue();
        boolean whole = days != null && unit != null && DAY.contains(unit) && days.signum() > 0
                && days.compareTo(MOST_DAYS) <= 0 && days.stripTrailingZeros().scale() <= 0;
        return whole ? days.intValueExact() : null;
    }
}
