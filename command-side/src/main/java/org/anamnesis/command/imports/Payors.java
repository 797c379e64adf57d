package org.anamnesis.command.imports;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anamnesis.api.billing.Payer;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.ExplanationOfBenefit.InsuranceComponent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Which organization pays. An Organization of the bundle is a payer only where it is named as one. */
final class Payors {

    /** How some systems, Synthea among them, name the absence of an insurer. */
    private static final Pattern NOBODY = Pattern.compile("no[ _-]?insurance", Pattern.CASE_INSENSITIVE);

    private Payors() {}

    /** The insurer, else the payor of the coverage that was claimed on. */
    static Optional<Payer> payor(ExplanationOfBenefit fhir, References references) {
        Stream<Reference> payors = fhir.getInsurance().stream()
                .sorted(Comparator.comparing(insurance -> !insurance.getFocal()))
                .map(InsuranceComponent::getCoverage)
                .flatMap(coverage -> references.find(coverage, Coverage.class).stream())
                .flatMap(coverage -> coverage.getPayor().stream());
        return Stream.concat(Stream.of(fhir.getInsurer()), payors)
                .flatMap(payor -> organization(payor, references).stream()).findFirst();
    }

    private static Optional<Payer> organization(Reference payor, References references) {
        if (references.resolve(payor, References.PATIENT).isPresent()
                || references.find(payor, RelatedPerson.class).isPresent()) {
            return Optional.empty();
        }
        Organization organization = references.find(payor, Organization.class).orElseGet(Organization::new);
        String name = organization.hasName() ? organization.getName() : payor.getDisplay();
        return Optional.ofNullable(name).filter(said -> !said.isBlank() && !NOBODY.matcher(said).matches())
                .map(said -> Payer.organization(said, DataTypes.identifiers(organization.getIdentifier()).stream()
                        .findFirst().orElse(null)));
    }
}
