package org.anamnesis.command.prescription;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Warning;
import org.anamnesis.command.measurement.DoseMaximum;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.metadata.Origin;
import org.anamnesis.plumbing.ucum.Ucum;
import org.jspecify.annotations.Nullable;

/** What a live order must say; history that was brought in may say less, with a warning. */
final class Orders {

    private static final Set<String> TERMINOLOGIES = Set.of(Coding.RXNORM, Coding.ATC);

    private Orders() {}

    /** Judges an order and answers its warnings. */
    static List<Warning> judge(MedicationOrder order, Origin origin) {
        refuseIf(origin != Origin.IMPORT && !isCoded(order.medication()), PrescriptionRefusal.MEDICATION_NOT_CODED,
                "order.medication");
        List<Warning> warnings = new ArrayList<>(judge(order.dosage(), "order.dosage", origin));
        if (order.supply() != null && order.supply().quantity() != null) {
            warnings.addAll(judge(order.supply().quantity(), "order.supply.quantity", origin));
        } else {
            refuseIf(origin != Origin.IMPORT, PrescriptionRefusal.SUPPLY_MISSING, "order.supply");
            warnings.add(new Warning(Warning.Code.QUANTITY_MISSING, "order.supply"));
        }
        return warnings;
    }

    /** Judges the terms of a renewal. */
    static void judge(Renewal renewal, Origin origin) {
        judge(renewal.dosage(), "renewal.dosage", origin);
        refuseIf(renewal.supply().quantity() == null, PrescriptionRefusal.SUPPLY_MISSING, "renewal.supply.quantity");
        judge(renewal.supply().quantity(), "renewal.supply.quantity", origin);
    }

    /** Judges how much of something: an exact amount above zero, in a UCUM unit. */
    static List<Warning> judge(Quantity quantity, String field, Origin origin) {
        refuseIf(quantity.comparator() != null || quantity.value().signum() <= 0,
                PrescriptionRefusal.QUANTITY_NOT_POSITIVE, field);
        if (Ucum.isUnit(quantity.unit())) {
            return List.of();
        }
        refuseIf(origin != Origin.IMPORT, PrescriptionRefusal.UNIT_NOT_UCUM, field + ".unit");
        return List.of(new Warning(Warning.Code.UNIT_NOT_UCUM, field + ".unit"));
    }

    /** Lets what the check found pass if nothing of it refuses, or the prescriber overrides all that does. */
    static void mustBeOverridden(SafetyCheck check, @Nullable AlertOverride override, Origin origin) {
        List<String> overridden = override == null ? List.of() : override.alerts();
        boolean refuses = check.alerts().stream()
                .anyMatch(alert -> alert.isRefusing() && !overridden.contains(alert.key()));
        if (refuses && origin != Origin.IMPORT) {
            throw new CommandRefused(PrescriptionRefusal.SAFETY_ALERTS,
                    Map.of("alerts", check.alerts(), "notChecked", check.notChecked()));
        }
    }

    private static List<Warning> judge(@Nullable Dosage dosage, String field, Origin origin) {
        List<Warning> warnings = new ArrayList<>();
        if (dosage != null && dosage.dose() != null) {
            warnings.addAll(judge(dosage.dose(), field + ".dose", origin));
        }
        if (dosage != null && dosage.maximumDose() != null) {
            warnings.addAll(judge(dosage.maximumDose().dose(), field + ".maximumDose.dose", origin));
        }
        refuseIf(origin != Origin.IMPORT && dosage != null && DoseMaximum.isExceeded(dosage),
                PrescriptionRefusal.DOSE_ABOVE_MAXIMUM, field);
        if (dosage == null || !dosage.isComplete()) {
            refuseIf(origin != Origin.IMPORT, PrescriptionRefusal.DOSAGE_INCOMPLETE, field);
            // Words that stand for all parts say it themselves.
            if (dosage == null || !dosage.isInWords()) {
                warnings.add(new Warning(
                        dosage == null ? Warning.Code.DOSAGE_MISSING : Warning.Code.DOSAGE_INCOMPLETE, field));
            }
        }
        return warnings;
    }

    private static boolean isCoded(CodeableConcept medication) {
        return medication.coding().stream().anyMatch(coding -> TERMINOLOGIES.contains(coding.system()));
    }
}
