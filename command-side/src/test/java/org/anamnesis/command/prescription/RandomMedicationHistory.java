package org.anamnesis.command.prescription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.NoneKnown;
import org.anamnesis.api.patient.NoneKnownId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.NoneKnownEvent.NoneKnownStated;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.safety.Codes;

/** Events of a few patients by chance, in an order in which they can happen; the same seed tells the same. */
final class RandomMedicationHistory {

    /** Some orders are older than this, some younger. */
    static final Instant MIDDLE = Instant.parse("2022-06-01T00:00:00Z");

    private static final SafetyCheck UNCHECKED = new SafetyCheck("none", List.of(), List.of());

    private final Random random;
    private final List<PatientId> patients;
    private final Map<AllergyId, PatientId> allergies = new LinkedHashMap<>();
    private final Map<PrescriptionId, PatientId> prescriptions = new LinkedHashMap<>();
    private final Map<PatientId, PatientId> survivors = new HashMap<>();
    private final Set<Class<?>> kinds = new HashSet<>();

    RandomMedicationHistory(long seed, List<PatientId> patients) {
        random = new Random(seed);
        this.patients = patients;
    }

    /** Which kinds of events there were so far. */
    Set<Class<?>> kinds() {
        return kinds;
    }

    Object next() {
        Optional<Object> event = switch (random.nextInt(5)) {
            case 0 -> Optional.of(allergy());
            case 1 -> Optional.of(order());
            case 2 -> any(allergies.keySet()).map(this::about);
            case 3 -> any(prescriptions.keySet()).map(this::about);
            default -> link();
        };
        event.ifPresent(happened -> kinds.add(happened.getClass()));
        return event.orElseGet(this::next);
    }

    private Object allergy() {
        AllergyId id = new AllergyId(uuid());
        PatientId patient = any(patients).orElseThrow();
        allergies.put(id, patient);
        return new AllergyRecorded(patient, id, Allergy.of(Codes.ALLERGY_TO_PENICILLIN, null, null,
                any(List.of(VerificationStatus.values())).orElseThrow()),
                List.of());
    }

    private Object order() {
        PrescriptionId id = new PrescriptionId(uuid());
        PatientId patient = any(patients).orElseThrow();
        prescriptions.put(id, patient);
        return new MedicationPrescribed(id, patient, null, null, new MedicationOrder(Codes.WARFARIN, null, null, null,
                new ClinicalTime(String.valueOf(2020 + random.nextInt(5))), null, List.of()), null, UNCHECKED, null,
                List.of());
    }

    private Object about(AllergyId id) {
        PatientId patient = allergies.get(id);
        return switch (random.nextInt(4)) {
            case 0 -> new AllergyRefuted(patient, id, "tolerated");
            case 1 -> new PatientFactEnteredInError(patient, PatientFact.ALLERGY, id.value(), "no");
            case 2 -> new PatientFactEnteredInError(patient, PatientFact.CONDITION, id.value(), "no");
            default -> new NoneKnownStated(patient, new NoneKnownId(uuid()),
                    new NoneKnown(NoneKnown.Subject.ALLERGIES, new ClinicalTime("2024")));
        };
    }

    private Object about(PrescriptionId id) {
        PatientId patient = prescriptions.get(id);
        return switch (random.nextInt(7)) {
            case 0 -> new PrescriptionHeld(id, patient, "surgery");
            case 1 -> new PrescriptionResumed(id, patient, "recovered");
            case 2 -> new PrescriptionCompleted(id, patient);
            case 3 -> new PrescriptionDiscontinued(id, patient, "bled");
            case 4 -> new PrescriptionFactEnteredInError(id, patient, PrescriptionFact.PRESCRIPTION, id.value(), "no");
            case 5 -> new PrescriptionFactEnteredInError(id, patient, PrescriptionFact.DISPENSE, id.value(), "no");
            default -> new PrescriptionRenewed(id, patient, null, new RenewalId(uuid()),
                    new Renewal(new Dosage(null, null, null, null, null, null, null, null, null, null, null),
                            new Supply(Quantity.of("30", "{tablet}"), 0, null), new ClinicalTime("2024-04-01")),
                    null, UNCHECKED, null);
        };
    }

    /** Links are one deep: who stands for others is no duplicate, and a duplicate stands for nobody. */
    private Optional<Object> link() {
        PatientId one = any(patients).orElseThrow();
        PatientId other = any(patients).orElseThrow();
        if (survivors.containsKey(one)) {
            return Optional.of(new PatientsUnmerged(one, survivors.remove(one), "two after all"));
        }
        if (one.equals(other) || survivors.containsKey(other) || survivors.containsValue(one)) {
            return Optional.empty();
        }
        survivors.put(one, other);
        return Optional.of(new PatientsMerged(one, other, "one person"));
    }

    private <T> Optional<T> any(Iterable<T> choice) {
        List<T> all = new ArrayList<>();
        choice.forEach(all::add);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
