package org.anamnesis.command.safety.trial;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientFact;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRecorded;
import org.anamnesis.api.patient.event.AllergyEvent.AllergyRefuted;
import org.anamnesis.api.patient.event.AllergyEvent.NoKnownAllergiesStated;
import org.anamnesis.api.patient.event.CareStatusEvent.DeathRecorded;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientDeactivated;
import org.anamnesis.api.patient.event.CareStatusEvent.PatientReactivated;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionRecorded;
import org.anamnesis.api.patient.event.ConditionEvent.ConditionResolved;
import org.anamnesis.api.patient.event.IdentityEvent.ContactChanged;
import org.anamnesis.api.patient.event.IdentityEvent.DemographicsCorrected;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.patient.event.MergeEvent.PatientsMerged;
import org.anamnesis.api.patient.event.MergeEvent.PatientsUnmerged;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.patient.event.PatientFactEnteredInError;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionCompleted;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionDiscontinued;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionHeld;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionResumed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.command.safety.ActiveMedication;
import org.anamnesis.command.safety.KnownAllergy;
import org.anamnesis.command.safety.Profile;

/** The allergies, medication and links of a tenant's patients up to some event: no more than the check looks at. */
final class RecordSoFar {

    private final Map<PatientId, Map<AllergyId, Allergy>> allergies = new HashMap<>();
    private final Map<PatientId, Map<PrescriptionId, Taken>> medications = new HashMap<>();
    private final Map<PatientId, PatientId> survivors = new HashMap<>();
    private final Map<PatientId, Set<PatientId>> duplicates = new HashMap<>();

    /** All that was known of a patient and the records linked to it, but for what was ordered later. */
    Profile profile(PatientId patient, Instant authored) {
        PatientId root = survivors.getOrDefault(patient, patient);
        List<PatientId> linked = Stream.concat(Stream.of(root), duplicates.getOrDefault(root, Set.of()).stream())
                .toList();
        return new Profile(linked.stream().flatMap(this::allergiesOf).toList(),
                linked.stream().flatMap(one -> takenBy(one, authored)).toList());
    }

    void add(PatientEvent event) {
        switch (event) {
            case AllergyRecorded recorded -> allergies
                    .computeIfAbsent(recorded.patientId(), id -> new LinkedHashMap<>())
                    .put(recorded.allergyId(), recorded.allergy());
            case AllergyRefuted refuted -> forget(refuted.patientId(), refuted.allergyId());
            case PatientFactEnteredInError error -> {
                if (error.fact() == PatientFact.ALLERGY) {
                    forget(error.patientId(), new AllergyId(error.factId()));
                }
            }
            case PatientsMerged merged -> {
                survivors.put(merged.patientId(), merged.survivorId());
                duplicates.computeIfAbsent(merged.survivorId(), id -> new HashSet<>()).add(merged.patientId());
            }
            case PatientsUnmerged unmerged -> {
                survivors.remove(unmerged.patientId());
                duplicates.getOrDefault(unmerged.survivorId(), new HashSet<>()).remove(unmerged.patientId());
            }
            case PatientRegistered _, DemographicsCorrected _, ContactChanged _, NoKnownAllergiesStated _,
                    ConditionRecorded _, ConditionResolved _, DeathRecorded _, PatientDeactivated _,
                    PatientReactivated _ -> {
            }
        }
    }

    void add(PrescriptionEvent event) {
        switch (event) {
            case MedicationPrescribed first -> put(first,
                    new Taken(first.order().medication(), first.order().authored().earliest(), true));
            case PrescriptionRenewed renewed -> replace(renewed, Taken::goingOn);
            case PrescriptionDiscontinued _, PrescriptionCompleted _ -> replace(event, Taken::ended);
            case PrescriptionFactEnteredInError error -> {
                if (error.fact() == PrescriptionFact.PRESCRIPTION) {
                    replace(error, Taken::ended);
                }
            }
            case MedicationDispensed _, PrescriptionHeld _, PrescriptionResumed _, IssueDetected _,
                    IssueMitigated _ -> {
            }
        }
    }

    private void forget(PatientId patient, AllergyId allergy) {
        allergies.getOrDefault(patient, new HashMap<>()).remove(allergy);
    }

    private void put(PrescriptionEvent event, Taken taken) {
        medications.computeIfAbsent(event.patientId(), id -> new LinkedHashMap<>()).put(event.prescriptionId(), taken);
    }

    private void replace(PrescriptionEvent event, UnaryOperator<Taken> change) {
        medications.getOrDefault(event.patientId(), new HashMap<>())
                .computeIfPresent(event.prescriptionId(), (id, taken) -> change.apply(taken));
    }

    private Stream<KnownAllergy> allergiesOf(PatientId patient) {
        return allergies.getOrDefault(patient, Map.of()).entrySet().stream()
                .map(known -> new KnownAllergy(patient, known.getKey(), known.getValue()));
    }

    private Stream<ActiveMedication> takenBy(PatientId patient, Instant authored) {
        return medications.getOrDefault(patient, Map.of()).entrySet().stream()
                .filter(taken -> taken.getValue().isActive(authored))
                .map(taken -> new ActiveMedication(patient, taken.getKey(), taken.getValue().medication()));
    }

    /** A prescription; one that ended can be renewed. */
    private record Taken(CodeableConcept medication, Instant authored, boolean active) {

        Taken ended() {
            return new Taken(medication, authored, false);
        }

        Taken goingOn() {
            return new Taken(medication, authored, true);
        }

        boolean isActive(Instant until) {
            return active && !authored.isAfter(until);
        }
    }
}
