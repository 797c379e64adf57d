package org.anamnesis.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.IssueId;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.prescription.Unchecked;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueDetected;
import org.anamnesis.api.prescription.event.MedicationIssueEvent.IssueMitigated;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.anamnesis.api.value.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one prescription, as the command side writes it.
 *
 * @param id           the prescription
 * @param practitioner who prescribes
 */
public record PrescriptionStory(PatientId patientId, PrescriptionId id, @Nullable PractitionerId practitioner) {

    public static final CodeableConcept AMOXICILLIN = CodeableConcept
            .of("http://www.nlm.nih.gov/research/umls/rxnorm", "723", "Amoxicillin");

    public static final SafetyCheck CLEAR = new SafetyCheck("test", List.of(), List.of());

    public static PrescriptionStory of(UUID patient, @Nullable UUID practitioner) {
        return new PrescriptionStory(new PatientId(patient), new PrescriptionId(UUID.randomUUID()),
                practitioner == null ? null : new PractitionerId(practitioner));
    }

    /** Three tablets a day, 30 at a time, twice again. */
    public MedicationPrescribed prescribed(String authored) {
        return prescribed(authored, dosage(3), supply(), LocalDate.of(2999, 12, 31), CLEAR, null);
    }

    public MedicationPrescribed prescribed(String authored, @Nullable Dosage dosage, @Nullable Supply supply,
            @Nullable LocalDate validUntil, SafetyCheck check, @Nullable AlertOverride override, Warning... warnings) {
        return new MedicationPrescribed(id, patientId, practitioner, null,
                new MedicationOrder(AMOXICILLIN, dosage, supply,
                        CodeableConcept.of(Coding.SNOMED_CT, "386661006", "Fever"), new ClinicalTime(authored), null,
                        List.of()),
                validUntil, check, override, List.of(warnings));
    }

    public PrescriptionRenewed renewed(String authored, LocalDate validUntil, SafetyCheck check,
            @Nullable AlertOverride override) {
        return new PrescriptionRenewed(id, patientId, practitioner, new RenewalId(UUID.randomUUID()),
                new Renewal(dosage(1), supply(), new ClinicalTime(authored)), validUntil, check, override);
    }

    public MedicationDispensed dispensed(UUID dispense, String tablets, String day, @Nullable Integer days) {
        return new MedicationDispensed(id, patientId, new DispenseId(dispense),
                new Dispense(Quantity.of(tablets, "{tablet}"), new ClinicalTime(day), days, null), List.of());
    }

    public IssueDetected detected(UUID issue) {
        return new IssueDetected(id, patientId, practitioner, new IssueId(issue),
                List.of(alert(SafetyAlert.Severity.HIGH)));
    }

    public IssueMitigated mitigated(UUID issue, UUID by) {
        return new IssueMitigated(id, patientId, new IssueId(issue), new PractitionerId(by), "told to stop");
    }

    public PrescriptionFactEnteredInError error() {
        return new PrescriptionFactEnteredInError(id, patientId, PrescriptionFact.PRESCRIPTION, id.value(),
                "another patient's");
    }

    public PrescriptionFactEnteredInError errorOf(UUID dispense) {
        return new PrescriptionFactEnteredInError(id, patientId, PrescriptionFact.DISPENSE, dispense, "not fetched");
    }

    public SafetyCheck alerts(SafetyAlert.Severity severity) {
        return new SafetyCheck("test", List.of(alert(severity)), List.of());
    }

    public SafetyCheck unchecked(String display) {
        return new SafetyCheck("test", List.of(), List.of(new Unchecked(Unchecked.Subject.MEDICATION,
                CodeableConcept.of("urn:example:own", "x", display), null)));
    }

    public SafetyAlert alert(SafetyAlert.Severity severity) {
        return new SafetyAlert("penicillins/1", SafetyAlert.Kind.ALLERGY, severity, "penicillins",
                "Anaphylaxis.", "https://example.org/label", patientId,
                CodeableConcept.of(Coding.SNOMED_CT, "91936005", "Allergy to penicillin"),
                new AllergyId(UUID.randomUUID()), null);
    }

    public static Dosage dosage(int timesADay) {
        return new Dosage("With food.", Quantity.of("1", "{tablet}"),
                CodeableConcept.of(Coding.SNOMED_CT, "26643006", "Oral route"),
                Timing.of(timesADay, new Span(BigDecimal.ONE, UnitOfTime.DAY)), null, null, null, null, null, null,
                null);
    }

    public static Supply supply() {
        return new Supply(Quantity.of("30", "{tablet}"), 2, null);
    }
}
