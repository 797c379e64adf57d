package org.anamnesis.command.safety.trial;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent;
import org.anamnesis.api.patient.event.MergeEvent;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.OrderEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.AllergyChange.Standing;
import org.anamnesis.command.safety.AllergyChange;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Medicine;
import org.anamnesis.command.safety.OrderChange;
import org.anamnesis.command.safety.Profile;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** What the safety check looks at of a tenant's patients, as it was after the events told so far, in their order. */
public final class MedicationHistory {

    private final Map<PatientId, Map<AllergyId, KnownAllergy>> allergies = new HashMap<>();
    private final Map<PatientId, Map<PrescriptionId, Taken>> medications = new HashMap<>();
    private final Map<PatientId, PatientId> survivors = new HashMap<>();
    private final Map<PatientId, Set<PatientId>> duplicates = new HashMap<>();

    /** All that was known of a patient and the records linked to it, but for what was ordered later. */
    public Profile profile(PatientId patient, Instant authored) {
        PatientId root = survivors.getOrDefault(patient, patient);
        List<PatientId> linked = Stream.concat(Stream.of(root), duplicates.getOrDefault(root, Set.of()).stream())
                .toList();
        return new Profile(linked.stream().flatMap(this::allergiesOf).toList(),
                linked.stream().flatMap(one -> takenBy(one, authored)).toList());
    }

    @EventHandler
    void on(AllergyEvent event) {
        AllergyChange.of(event).ifPresent(this::put);
    }

    @EventHandler
    void on(PatientFactEnteredInError event) {
        AllergyChange.of(event).ifPresent(this::put);
    }

    @EventHandler
    void on(OrderEvent event) {
        OrderChange.of(event).ifPresent(this::put);
    }

    @EventHandler
    void on(PrescriptionFactEnteredInError event) {
        OrderChange.of(event).ifPresent(this::put);
    }

    @EventHandler
    void on(MergeEvent event) {
        switch (event) {
            case PatientsMerged merged -> {
                survivors.put(merged.patientId(), merged.survivorId());
                duplicates.computeIfAbsent(merged.survivorId(), id -> new HashSet<>()).add(merged.patientId());
            }
            case PatientsUnmerged unmerged -> {
                survivors.remove(unmerged.patientId());
                duplicates.getOrDefault(unmerged.survivorId(), new HashSet<>()).remove(unmerged.patientId());
            }
        }
    }

    private void put(AllergyChange change) {
        allergies.computeIfAbsent(change.patientId(), id -> new LinkedHashMap<>())
                .compute(change.allergyId(), (id, known) -> after(known, change));
    }

    private void put(OrderChange change) {
        medications.computeIfAbsent(change.patientId(), id -> new LinkedHashMap<>())
                .compute(change.prescriptionId(), (id, taken) -> Taken.after(taken, change));
    }

    private Stream<KnownAllergy> allergiesOf(PatientId patient) {
        return allergies.getOrDefault(patient, Map.of()).values().stream();
    }

    private static @Nullable KnownAllergy after(@Nullable KnownAllergy before, AllergyChange change) {
        Allergy allergy = before == null ? change.allergy() : before.allergy();
        return allergy == null || change.standing() == Standing.WITHDRAWN
                ? null
                : new KnownAllergy(change.patientId(), change.allergyId(), allergy,
                        change.standing() == Standing.RESOLVED || before != null && before.resolved());
    }

    private Stream<ActiveMedication> takenBy(PatientId patient, Instant authored) {
        return medications.getOrDefault(patient, Map.of()).entrySet().stream()
                .filter(taken -> taken.getValue().isActive(authored))
                .map(taken -> new ActiveMedication(patient, taken.getKey(), taken.getValue().medicine()));
    }

    /** A prescription; one that ended can be renewed. */
    private record Taken(Medicine medicine, Instant authored, boolean active) {

        static @Nullable Taken after(@Nullable Taken before, OrderChange change) {
            MedicationOrder order = change.order();
            if (order != null) {
                return new Taken(Medicine.of(order), order.authored().earliest(), change.active());
            }
            return before == null ? null : new Taken(before.medicine, before.authored, change.active());
        }

        boolean isActive(Instant until) {
            return active && !authored.isAfter(until);
        }
    }
}
