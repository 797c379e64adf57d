package org.anamnesis.command.prescription;

import static org.anamnesis.command.testing.Fixtures.LIVE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.AlertOverride;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.Renewal;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.Timing;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.event.DispenseEvent.MedicationDispensed;
import org.anamnesis.api.prescription.event.OrderEvent.MedicationPrescribed;
import org.anamnesis.api.prescription.event.OrderEvent.PrescriptionRenewed;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.prescription.event.PrescriptionFactEnteredInError;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.api.value.UnitOfTime;
import org.anamnesis.command.status.PatientStatus;
import org.anamnesis.command.status.CheckupStatus;
import org.anamnesis.command.status.PractitionerStatus;
import org.anamnesis.command.testing.Fixtures;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** A prescription and what may have happened to it. */
class PrescriptionHistory {

    static final PatientStatus ALIVE = new PatientStatus(true, null, false);
    static final ClinicalTime MORNING = new ClinicalTime("2024-05-01T09:00:00+02:00");
    static final Quantity THIRTY = Quantity.of("30", "{tablet}");
    static final Dosage ONE_A_DAY = new Dosage(null, Quantity.of("1", "{tablet}"),
            new CodeableConcept(List.of(), "oral"), Timing.of(1, new Span(BigDecimal.ONE, UnitOfTime.DAY)), null, null,
            null, null, null, null, null);
    static final CodeableConcept WARFARIN = CodeableConcept.of(Coding.RXNORM, "11289", "warfarin");
    static final SafetyCheck CLEAR = new SafetyCheck("r1", List.of(), List.of());

    final PrescriptionId id = new PrescriptionId(UUID.randomUUID());
    final PatientId patient = new PatientId(UUID.randomUUID());
    final PractitionerId doctor = new PractitionerId(UUID.randomUUID());
    final DispenseId dispenseId = new DispenseId(UUID.randomUUID());
    final RenewalId renewalId = new RenewalId(UUID.randomUUID());
    final MedicationOrder order = order(ONE_A_DAY, new Supply(THIRTY, 1, LocalDate.parse("2024-12-31")));
    final MedicationPrescribed prescribed = prescribed(order, LocalDate.parse("2024-12-31"), CLEAR, null);
    final SafetyAlert bleeding = alert("nsaid/1", SafetyAlert.Severity.HIGH);

    static MedicationOrder order(@Nullable Dosage dosage, @Nullable Supply supply) {
        return new MedicationOrder(WARFARIN, dosage, supply, null, MORNING, null, List.of());
    }

    MedicationPrescribed prescribed(MedicationOrder order, @Nullable LocalDate until, SafetyCheck check,
            @Nullable AlertOverride override) {
        return new MedicationPrescribed(id, patient, doctor, null, order, until, check, override, List.of());
    }

    DispenseMedication dispense(String quantity, String day) {
        return new DispenseMedication(id, patient, dispenseId, dispensed(quantity, day).dispense());
    }

    MedicationDispensed dispensed(String quantity, String day) {
        return new MedicationDispensed(id, patient, dispenseId,
                new Dispense(Quantity.of(quantity, "{tablet}"), new ClinicalTime(day), null, null), List.of());
    }

    MedicationDispensed another(String quantity) {
        return new MedicationDispensed(id, patient, new DispenseId(UUID.randomUUID()),
                new Dispense(Quantity.of(quantity, "{tablet}"), new ClinicalTime("2024-05-02"), null, null), List.of());
    }

    PrescriptionRenewed renewed() {
        Renewal renewal = new Renewal(ONE_A_DAY, new Supply(THIRTY, 0, LocalDate.parse("2025-06-30")),
                new ClinicalTime("2024-06-01"));
        return new PrescriptionRenewed(id, patient, doctor, renewalId, renewal, LocalDate.parse("2025-06-30"), CLEAR,
                null);
    }

    PrescriptionFactEnteredInError inError(PrescriptionFact fact, UUID factId) {
        return new PrescriptionFactEnteredInError(id, patient, fact, factId, "Wrong patient");
    }

    SafetyAlert alert(String key, SafetyAlert.Severity severity) {
        return new SafetyAlert(key, SafetyAlert.Kind.INTERACTION, severity, "nsaid", "Bleeding", "Label, section 7",
                patient, WARFARIN, null, null);
    }

    static SafetyCheck check(SafetyAlert... alerts) {
        return new SafetyCheck("r1", List.of(alerts), List.of());
    }

    static PrescribingContext prescribing(PatientStatus patient, SafetyCheck check) {
        return new PrescribingContext(patient, medication -> check, Period.ofYears(1));
    }

    static FixtureConfiguration<Prescription> fixture(SafetyCheck check) {
        return Fixtures.of(Prescription.class, prescribing(ALIVE, check), ALIVE, PractitionerStatus.ACTIVE,
                CheckupStatus.OWN);
    }

    static TestExecutor<Prescription> given(PrescriptionEvent... events) {
        return given(fixture(CLEAR), events);
    }

    static TestExecutor<Prescription> given(FixtureConfiguration<Prescription> fixture,
            PrescriptionEvent... events) {
        return fixture.given(
                List.of(events).stream().map(event -> GenericEventMessage.asEventMessage(event).withMetaData(LIVE))
                        .toList());
    }
}
