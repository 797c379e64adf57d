package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionFact;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.command.DispenseMedication;
import org.anamnesis.api.prescription.command.MarkPrescriptionFactEnteredInError;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.Owner;
import org.anamnesis.command.imports.steps.Sequence;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseSubstitutionComponent;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What FHIR's MedicationDispense says: that medication of a prescription was handed over. */
final class MedicationDispenses {

    private static final Map<String, BigDecimal> DAYS = Map.of("d", BigDecimal.ONE, "day", BigDecimal.ONE, "days",
            BigDecimal.ONE, "wk", BigDecimal.valueOf(7), "week", BigDecimal.valueOf(7), "weeks", BigDecimal.valueOf(7));
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3660);

    private MedicationDispenses() {}

    static ImportSteps dispense(UUID id, MedicationDispense fhir, References references) {
        PatientId patient = references.patient(fhir.getSubject());
        // Which of several it is taken from, nobody says.
        refuseIf(fhir.getAuthorizingPrescription().size() > 1, ImportRefusal.UNRESOLVED_REFERENCE,
                "authorizingPrescription");
        Reference request = fhir.getAuthorizingPrescriptionFirstRep();
        PrescriptionId prescription = references.resolve(request, "MedicationRequest").or(references::anybody)
                .map(PrescriptionId::new).orElseThrow(MedicationDispenses::withoutPrescription);
        if (isNotDone(fhir.getStatus())) {
            return EnteredInError.notDone(why -> new ImportSteps().strike(Sequence.ANY,
                    struck(new Owner(prescription.value(), false, patient.value()), id, why))
                    .whereHeld(owner -> struck(owner, id, why)));
        }
        if (fhir.getStatus() == MedicationDispenseStatus.ENTEREDINERROR) {
            // In its place if that is known: what is struck need not say when it was.
            Sequence place = references.find(request, MedicationRequest.class)
                    .filter(MedicationRequest::hasAuthoredOn).map(order -> place(prescription, order))
                    .orElse(Sequence.ANY);
            ImportSteps steps = EnteredInError.recorded(() -> handedOver(id, fhir, references, patient, prescription));
            return steps
                    .strike(place,
                            struck(new Owner(prescription.value(), false, patient.value()), id, EnteredInError.REASON))
                    .whereHeld(owner -> struck(owner, id, EnteredInError.REASON));
        }
        return handedOver(id, fhir, references, patient, prescription);
    }

    private static Object struck(Owner owner, UUID id, String why) {
        return new MarkPrescriptionFactEnteredInError(new PrescriptionId(owner.id()), new PatientId(owner.patient()),
                PrescriptionFact.DISPENSE, id, why);
    }

    private static ImportSteps handedOver(UUID id, MedicationDispense fhir, References references, PatientId patient,
            PrescriptionId prescription) {
        MedicationRequest order = references.find(fhir.getAuthorizingPrescriptionFirstRep(), MedicationRequest.class)
                .orElseThrow(MedicationDispenses::withoutPrescription);
        Dispense dispense = new Dispense(Quantities.quantity(fhir.getQuantity()),
                Times.time(fhir.getWhenHandedOverElement(), "whenHandedOver"),
                days(fhir.getDaysSupply()), note(fhir, order, references));
        ImportSteps steps = new ImportSteps().add(place(prescription, order),
                new DispenseMedication(prescription, patient, new DispenseId(id), dispense), dispense);
        return fhir.getDaysSupply().hasValue() && dispense.daysSupply() == null
                ? steps.leaveOut(Map.of("MedicationDispense.daysSupply", 1L))
                : steps;
    }

    private static Sequence place(PrescriptionId prescription, MedicationRequest order) {
        return Sequence.of(prescription, Times.time(order.getAuthoredOnElement(), "authoredOn"),
                Sequence.Part.DISPENSE);
    }

    /** What else was handed over than was ordered, how else it is to be taken, and what was noted. */
    private static @Nullable String note(MedicationDispense fhir, MedicationRequest order, References references) {
        String instruction = DosageWords.ofAll(fhir.getDosageInstruction());
        boolean changed = !instruction.isEmpty()
                && !instruction.equals(DosageWords.ofAll(order.getDosageInstruction()));
        return OrderNotes
                .lines(Stream.of(another(fhir, order, references), changed ? "Instruction: " + instruction : "",
                        substitution(fhir.getSubstitution()),
                        OrderNotes.note(fhir.getNote())));
    }

    /** What was handed over, where that is not what was ordered; refuses what nobody can tell. */
    private static String another(MedicationDispense fhir, MedicationRequest order, References references) {
        Reference meant = fhir.hasMedicationReference() ? fhir.getMedicationReference() : new Reference();
        boolean sameReference = meant.hasReference() && order.hasMedicationReference()
                && !meant.getReference().startsWith("#")
                && meant.getReference().equals(order.getMedicationReference().getReference());
        if (!fhir.hasMedication() || sameReference) {
            return "";
        }
        refuseIf(OrderedMedication.isInError(meant, references), ImportRefusal.MEDICATION_IN_ERROR, "medication");
        OrderedMedication handedOver = OrderedMedication.of(fhir.getMedication(), references);
        return OrderedMedication.find(order.getMedication(), references).filter(handedOver::isAsOrdered).isPresent()
                ? ""
                : "Handed over: " + handedOver.inWords();
    }

    private static String substitution(MedicationDispenseSubstitutionComponent fhir) {
        String why = Stream.concat(Stream.of(fhir.getType()), fhir.getReason().stream()).map(Concepts::inWords)
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
        boolean substituted = Boolean.TRUE.equals(fhir.getWasSubstitutedElement().getValue());
        return substituted || !why.isEmpty()
                ? Amounts.joined(": ", substituted ? "Substituted" : "Substitution", why)
                : "";
    }

    /** Whether nothing was handed over after all. Refuses what has not been yet. */
    private static boolean isNotDone(@Nullable MedicationDispenseStatus status) {
        return switch (status) {
            case COMPLETED, ENTEREDINERROR -> false;
            case CANCELLED, STOPPED, DECLINED -> true;
            case PREPARATION, INPROGRESS, ONHOLD -> throw new CommandRefused(ImportRefusal.NOT_YET_BEGUN, "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        };
    }

    private static CommandRefused withoutPrescription() {
        return new CommandRefused(ImportRefusal.UNRESOLVED_REFERENCE, "authorizingPrescription");
    }

    private static @Nullable Integer days(Quantity fhir) {
        List<BigDecimal> units = Stream.of(Optional.ofNullable(fhir.getCode()), Optional.ofNullable(fhir.getUnit()))
                .flatMap(Optional::stream).map(DAYS::get).filter(Objects::nonNull).distinct().toList();
        if (fhir.getValue() == null || fhir.hasComparator() || units.size() != 1) {
            return null;
        }
        BigDecimal days = fhir.getValue().multiply(units.getFirst());
        boolean whole = days.signum() > 0 && days.compareTo(MOST_DAYS) <= 0 && days.stripTrailingZeros().scale() <= 0;
        return whole ? days.intValueExact() : null;
    }
}
