package org.anamnesis.command.imports.fhir;

import static org.anamnesis.plumbing.command.CommandRefused.refuseIf;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anamnesis.api.billing.BillingRefusal;
import org.anamnesis.api.billing.ImportedLine;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.command.ImportInvoice;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Coding;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.anamnesis.command.imports.steps.ImportSteps;
import org.anamnesis.command.imports.steps.RoundedAmount;
import org.anamnesis.command.imports.steps.Step.Phase;
import org.anamnesis.plumbing.command.CommandRefused;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Claim.ItemComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What FHIR's Claim says: an invoice that was issued elsewhere. */
final class Claims {

    private static final int LONGEST_NUMBER = 100;

    private Claims() {}

    /** Asks of the day of issue what is asked of any time. */
    private record Issued(@Occurred ClinicalTime created) {}

    static ImportSteps claim(UUID id, Claim fhir, References references) {
        mustBeInForce(fhir.getStatusElement(), fhir.getUseElement());
        PatientId patient = references.patient(fhir.getPatient());
        ImportSteps steps = new ImportSteps();
        RoundedAmount total = total(fhir);
        ImportInvoice invoice = new ImportInvoice(new InvoiceId(id), patient, checkup(fhir, references, steps),
                lines(id, fhir, total, references), total.money().currency(), issued(fhir), number(id, fhir));
        return steps.invoiced(total).add(Phase.INVOICES, invoice, Stream.concat(Stream.of(new Issued(invoice.issued())),
                invoice.lines().stream().flatMap(line -> Stream.of(line.charge(), line.amount()))).toArray());
    }

    private static List<ImportedLine> lines(UUID id, Claim fhir, RoundedAmount total, References references) {
        PractitionerId practitioner = references.find(encounter(fhir), Encounter.class)
                .map(encounter -> Encounters.whoTreated(encounter, references)).orElse(null);
        Coding medication = references.find(fhir.getPrescription(), MedicationRequest.class)
                .flatMap(order -> OrderedMedication.find(order.getMedication(), references))
                .map(ordered -> ordered.name().preferred()).orElse(null);
        return ClaimLines.of(references.ids().ids(), id, fhir, total, practitioner, medication);
    }

    /** The encounter that a claim is for: that of the first item which names one; empty if none does. */
    private static Reference encounter(Claim fhir) {
        return fhir.getItem().stream().flatMap(item -> item.getEncounter().stream()).findFirst()
                .orElseGet(Reference::new);
    }

    /** The claim's total, which is what is owed; where it says none, the sum of its items. */
    private static RoundedAmount total(Claim claim) {
        List<Money> nets = claim.getItem().stream().map(ItemComponent::getNet).filter(Money::hasValue).toList();
        Money said = Stream.concat(Stream.of(claim.getTotal()).filter(Money::hasValue), nets.stream()).findFirst()
                .orElseThrow(() -> new CommandRefused(BillingRefusal.NO_CHARGES, "total"));
        BigDecimal exact = claim.getTotal().hasValue()
                ? said.getValue()
                : nets.stream().map(Money::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        RoundedAmount total = RoundedAmount.of(exact, Quantities.currency(said, "total"));
        refuseIf(total.money().amount().signum() < 0, BillingRefusal.AMOUNT_NEGATIVE, "total");
        return total;
    }

    /** Refuses what is no claim, or is one no longer. */
    static void mustBeInForce(Enumeration<?> status, Enumeration<?> use) {
        switch (status.getValueAsString()) {
            case "active" -> refuseIf(!"claim".equals(use.getValueAsString()), ImportRefusal.NOT_IN_FORCE, "use");
            case "cancelled", "draft", "entered-in-error" -> throw new CommandRefused(ImportRefusal.NOT_IN_FORCE,
                    "status");
            case null, default -> throw new CommandRefused(ImportRefusal.STATUS_UNKNOWN, "status");
        }
    }

    /** What is owed is owed also where the bundle does not hold the encounter. */
    private static @Nullable CheckupId checkup(Claim fhir, References references, ImportSteps steps) {
        Reference encounter = encounter(fhir);
        UUID checkup = references.resolve(encounter, "Encounter").orElse(null);
        if (checkup == null && !encounter.isEmpty()) {
            steps.omit(ImportRefusal.ENCOUNTER_UNRESOLVED);
        }
        return checkup == null ? null : new CheckupId(checkup);
    }

    private static ClinicalTime issued(Claim fhir) {
        ClinicalTime created = Times.time(fhir.getCreatedElement());
        return created == null ? Times.time(fhir.getBillablePeriod(), "created") : created;
    }

    private static String number(UUID id, Claim fhir) {
        return Stream.of(fhir.getIdentifierFirstRep().getValue(), fhir.getIdElement().getIdPart())
                .filter(number -> number != null && !number.isBlank() && number.length() <= LONGEST_NUMBER).findFirst()
                .orElseGet(id::toString);
    }
}
