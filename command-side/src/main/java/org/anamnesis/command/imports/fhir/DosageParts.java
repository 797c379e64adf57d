package org.anamnesis.command.imports.fhir;

import java.util.List;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.MaximumDose;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.anamnesis.api.value.Quantity;
import org.anamnesis.api.value.Span;
import org.anamnesis.command.measurement.DoseMaximum;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** One of FHIR's dosage instructions in the record's parts. */
final class DosageParts {

    private DosageParts() {}

    /** The instruction in parts, if they and its author's words hold all that it says; else null. */
    static @Nullable Dosage of(org.hl7.fhir.r4.model.Dosage fhir) {
        Type bounds = fhir.getTiming().getRepeat().getBounds();
        CodeableConcept asNeededFor = fhir.getAsNeeded() instanceof org.hl7.fhir.r4.model.CodeableConcept reason
                ? concept(reason)
                : null;
        Dosage parts = new Dosage(DosageWords.ofAuthor(fhir), dose(fhir), concept(fhir.getRoute()),
                Timings.timing(fhir.getTiming()), bounds instanceof Duration length ? Amounts.span(length) : null,
                asNeeded(fhir, asNeededFor), asNeededFor, period(bounds), concept(fhir.getSite()),
                concept(fhir.getMethod()), maximum(fhir.getMaxDosePerPeriod()));
        return isAll(parts, fhir) && !DoseMaximum.isExceeded(parts) ? parts : null;
    }

    /** Whether nothing is left of an instruction when all is taken away that the parts hold. */
    private static boolean isAll(Dosage parts, org.hl7.fhir.r4.model.Dosage fhir) {
        var rest = fhir.copy().setSequenceElement(null).setTextElement(null).setAdditionalInstruction(null)
                .setPatientInstructionElement(null);
        rest.setExtension(null).setId(null);
        if (parts.dose() != null) {
            rest.getDoseAndRateFirstRep().setType(null).setDose(null);
        }
        if (parts.timing() != null) {
            rest.setTiming(new Timing().setRepeat(
                    new TimingRepeatComponent().setBounds(fhir.getTiming().getRepeat().getBounds())));
        }
        if (parts.duration() != null || parts.bounds() != null) {
            rest.getTiming().getRepeat().setBounds(null);
        }
        return withoutConcepts(parts, rest).isEmpty();
    }

    private static org.hl7.fhir.r4.model.Dosage withoutConcepts(Dosage parts, org.hl7.fhir.r4.model.Dosage rest) {
        return rest.setRoute(parts.route() == null ? rest.getRoute() : null)
                .setSite(parts.site() == null ? rest.getSite() : null)
                .setMethod(parts.method() == null ? rest.getMethod() : null)
                .setAsNeeded(parts.asNeeded() == null ? rest.getAsNeeded() : null)
                .setMaxDosePerPeriod(parts.maximumDose() == null ? rest.getMaxDosePerPeriod() : null);
    }

    /** The only dose; one of several, a range, a rate or one reckoned from something else is none. */
    private static @Nullable Quantity dose(org.hl7.fhir.r4.model.Dosage fhir) {
        if (fhir.getDoseAndRate().size() != 1) {
            return null;
        }
        var only = fhir.getDoseAndRateFirstRep();
        return DosageWords.isAsOrdered(only) && only.getDose() instanceof org.hl7.fhir.r4.model.Quantity quantity
                ? amount(quantity)
                : null;
    }

    /** The amount, unless its unit is only a code of something else than UCUM, or a word that UCUM counts without. */
    private static @Nullable Quantity amount(org.hl7.fhir.r4.model.Quantity fhir) {
        boolean coded = !fhir.hasSystem() || Quantities.isUcum(fhir.getSystem()) || fhir.hasUnit();
        boolean said = !fhir.hasUnit() || !fhir.hasCode() || !Quantities.UNITY.equals(fhir.getCode())
                || Quantities.UNITY.equals(fhir.getUnit());
        return coded && said && fhir.getValue() != null ? Quantities.amount(fhir) : null;
    }

    private static @Nullable CodeableConcept concept(org.hl7.fhir.r4.model.CodeableConcept fhir) {
        return Concepts.concept(List.of(fhir));
    }

    private static @Nullable Boolean asNeeded(org.hl7.fhir.r4.model.Dosage fhir, @Nullable CodeableConcept reason) {
        return fhir.getAsNeeded() instanceof BooleanType bool && bool.hasValue()
                ? Boolean.valueOf(bool.booleanValue())
                : reason == null ? null : Boolean.TRUE;
    }

    private static @Nullable Period period(@Nullable Type bounds) {
        if (!(bounds instanceof org.hl7.fhir.r4.model.Period fhir)) {
            return null;
        }
        Period period = new Period(Times.time(fhir.getStartElement()), Times.time(fhir.getEndElement()));
        return period.isInOrder() && (period.start() != null || period.end() != null) ? period : null;
    }

    private static @Nullable MaximumDose maximum(Ratio fhir) {
        Quantity dose = amount(fhir.getNumerator());
        Span period = Amounts.span(fhir.getDenominator());
        return dose == null || period == null ? null : new MaximumDose(dose, period);
    }
}
