package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.prescription.MedicationOrder;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.api.prescription.Supply;
import org.anamnesis.api.prescription.command.CompletePrescription;
import org.anamnesis.api.prescription.command.DiscontinuePrescription;
import org.anamnesis.api.prescription.command.HoldPrescription;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.api.prescription.command.PrescribeMedication;
import org.anamnesis.api.prescription.command.RecognizeActivePrescription;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Sequence;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestDispenseRequestComponent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.jspecify.annotations.Nullable;

/** What FHIR's MedicationRequest says: a prescription and how it ended. */
final class MedicationRequests {

    private static final String HELD = "On hold in the record it was imported from";
    private static final String STOPPED = "Stopped in the record it was imported from";
    private static final String CANCELLED = "Cancelled in the record it was imported from";

    /** Statuses whose reason is kept with the change that they become. */
    private static final Set<MedicationRequestStatus> SAYS_WHY = EnumSet.of(MedicationRequestStatus.ONHOLD,
            MedicationRequestStatus.STOPPED, MedicationRequestStatus.CANCELLED);

    private MedicationRequests() {}

    static ImportSteps order(UUID id, MedicationRequest fhir, References references) {
        mustBeOrder(fhir);
        PrescriptionId prescription = new PrescriptionId(id);
        PatientId patient = references.patient(fhir.getSubject());
        boolean more = fhir.hasDosageInstruction() || Concepts.note(fhir.getNote()) != null
                || fhir.getDispenseRequest().hasQuantity();
        Optional<Subject> noneKnown = OrderedMedication.noneKnown(fhir.getMedication(), references, more);
        if (noneKnown.isPresent()) {
            return NoneKnownStatements.statement(id, patient, noneKnown.get(),
                    Times.time(fhir.getAuthoredOnElement()),
                    fhir.getStatus() == MedicationRequestStatus.ACTIVE ? "active" : "inactive",
                    fhir.getStatus() == MedicationRequestStatus.ENTEREDINERROR ? Statuses.ENTERED_IN_ERROR : "");
        }
        if (fhir.getStatus() != MedicationRequestStatus.ENTEREDINERROR) {
            return ordered(prescription, patient, fhir, references);
        }
        ImportSteps steps = EnteredInError.recorded(() -> ordered(prescription, patient, fhir, references));
        return steps.strike(steps.steps().isEmpty() ? Sequence.ANY : last(prescription, fhir),
                struck(prescription, patient)).whereHeld(owner -> struck(prescription, new PatientId(owner.patient())));
    }

    private static Object struck(PrescriptionId id, PatientId patient) {
        return new MarkPrescriptionFactEnteredInError(id, patient, PrescriptionFact.PRESCRIPTION, id.value(),
                EnteredInError.REASON);
    }

    private static ImportSteps ordered(PrescriptionId prescription, PatientId patient, MedicationRequest fhir,
            References references) {
        PractitionerId practitioner = references.practitioner(fhir.getRequester());
        CheckupId checkup = references.checkup(fhir.getEncounter());
        ImportSteps steps = new ImportSteps();
        if (practitioner == null && fhir.hasRequester()) {
            steps.leaveOut(Map.of("MedicationRequest.requester", 1L));
        }
        MedicationOrder order = order(fhir, references, steps);
        // Why it ended becomes a text; its parts are checked like any other's.
        steps.add(Sequence.of(prescription, order.authored(), Sequence.Part.ORDER),
                new PrescribeMedication(prescription, patient, practitioner, checkup, order, null), order,
                Concepts.concept(List.of(fhir.getStatusReason())));
        Object end = end(prescription, patient, fhir);
        if (end != null) {
            return steps.status(last(prescription, fhir), end)
                    .whereHeld(owner -> end(prescription, new PatientId(owner.patient()), fhir));
        }
        return fhir.getStatus() == MedicationRequestStatus.ACTIVE
                ? steps.recognize(last(prescription, fhir), new RecognizeActivePrescription(prescription, patient))
                : steps;
    }

    private static Sequence last(PrescriptionId prescription, MedicationRequest fhir) {
        return Sequence.of(prescription, Times.time(fhir.getAuthoredOnElement(), "authoredOn"), Sequence.Part.END);
    }

    private static MedicationOrder order(MedicationRequest fhir, References references, ImportSteps steps) {
        // What was itself entered in error is struck, whatever it names.
        refuseIf(fhir.getStatus() != MedicationRequestStatus.ENTEREDINERROR
                && OrderedMedication.isInError(fhir.getMedication(), references), ImportRefusal.MEDICATION_IN_ERROR,
                "medication");
        OrderedMedication medication = OrderedMedication.of(fhir.getMedication(), references);
        return new MedicationOrder(medication.name(), Dosages.dosage(fhir.getDosageInstruction(), steps::omit),
                supply(fhir.getDispenseRequest(), steps),
                Concepts.concept(references.reasons(fhir.getReasonCode(), fhir.getReasonReference(), steps::omit)),
                Times.time(fhir.getAuthoredOnElement(), "authoredOn"),
                OrderNotes.of(fhir, !SAYS_WHY.contains(fhir.getStatus()), medication.composition()),
                medication.ingredients());
    }

    private static void mustBeOrder(MedicationRequest fhir) {
        switch (fhir.getIntent()) {
            case ORDER, ORIGINALORDER, REFLEXORDER -> {
            }
            // Who fills it or carries out a part of it repeats what somebody else ordered.
            case null, default -> throw new CommandRefused(ImportRefusal.NOT_AN_ORDER, "intent");
        }
        refuseIf(fhir.getDoNotPerform(), ImportRefusal.NOT_AN_ORDER, "doNotPerform");
        switch (fhir.getStatus()) {
            case ACTIVE, ONHOLD, COMPLETED, STOPPED, CANCELLED, ENTEREDINERROR -> {
            }
            case DRAFT -> throw new CommandRefused(ImportRefusal.NOT_AN_ORDER, "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        }
    }

    /** How it ended or was paused; null if it is still active, as far as the other record knew. */
    private static @Nullable Object end(PrescriptionId id, PatientId patient, MedicationRequest fhir) {
        return switch (fhir.getStatus()) {
            case ONHOLD -> new HoldPrescription(id, patient, why(fhir, HELD));
            case STOPPED -> new DiscontinuePrescription(id, patient, why(fhir, STOPPED));
            case CANCELLED -> new DiscontinuePrescription(id, patient, why(fhir, CANCELLED));
            case COMPLETED -> new CompletePrescription(id, patient);
            case null, default -> null;
        };
    }

    private static String why(MedicationRequest fhir, String otherwise) {
        return Concepts.inWords(fhir.getStatusReason()).orElse(otherwise);
    }

    /**
     * How much may be handed out: nothing unless a quantity is said; without a word of refills there are none. Until
     * when is only what the other record says.
     */
    private static @Nullable Supply supply(MedicationRequestDispenseRequestComponent fhir, ImportSteps steps) {
        Quantity quantity = Quantities.amount(fhir.getQuantity());
        if (quantity == null && fhir.getQuantity().hasValue()) {
            steps.omit(PrescriptionRefusal.QUANTITY_NOT_POSITIVE);
        }
        LocalDate until = lastDay(Times.time(fhir.getValidityPeriod().getEndElement()));
        if (quantity == null && until == null) {
            if (fhir.hasNumberOfRepeatsAllowed()) {
                steps.leaveOut(Map.of("MedicationRequest.dispenseRequest.numberOfRepeatsAllowed", 1L));
            }
            return null;
        }
        return new Supply(quantity, fhir.getNumberOfRepeatsAllowed(), until);
    }

    private static @Nullable LocalDate lastDay(@Nullable ClinicalTime end) {
        if (end == null) {
            return null;
        }
        return end.precision() == ClinicalTime.Precision.INSTANT
                ? end.day()
                : LocalDate.ofInstant(end.latest(), ZoneOffset.UTC).minusDays(1);
    }
}
