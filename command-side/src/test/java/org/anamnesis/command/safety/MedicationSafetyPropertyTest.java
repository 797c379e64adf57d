package org.anamnesis.command.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.Allergy.Category;
import org.anamnesis.api.patient.AllergyId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import tools.jackson.databind.JsonNode;

/** Whatever is on record, the check finds what a plain reading of the two files finds, no more, no less. */
class MedicationSafetyPropertyTest {

    private static final List<PatientId> LINKED = List.of(new PatientId(new UUID(0, 1)), new PatientId(new UUID(0, 2)));
    private static final MedicationSafety SAFETY = MedicationSafety.standard();
    private static final PlainReference REFERENCE = new PlainReference();
    private static final List<JsonNode> RULES = REFERENCE.rules.valueStream().toList();
    private static final List<Coding> CODINGS = REFERENCE.codings("any");
    private static final Arbitrary<Coding> UNKNOWN = Arbitraries.of(new Coding(Coding.RXNORM, "999999999", null),
            new Coding("urn:example:formulary", "11289", null), new Coding(Coding.SNOMED_CT, "387207008", null));

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void finds_what_a_plain_reading_of_the_files_finds(@ForAll("histories") History history) {
        SafetyCheck check = SAFETY.check(history.medication(), history.profile());
        assertThat(check.alerts().stream().map(alert -> alert.severity().name().toLowerCase(Locale.ROOT) + " "
                + alert.key() + " " + alert.kind() + " " + alert.patientId()))
                .containsExactlyElementsOf(REFERENCE.alerts(history.medication(), history.profile()));
        assertThat(check.notChecked().stream().map(missed -> missed.subject() + " " + missed.factId()))
                .containsExactlyElementsOf(REFERENCE.notChecked(history.medication(), history.profile()));
        Statistics.label("alerts").collect(check.alerts().isEmpty() ? "none" : "some");
        Statistics.label("alerts").coverage(coverage -> coverage.check("some").percentage(share -> share > 25));
    }

    record History(CodeableConcept medication, Profile profile) {}

    /** Most codes are such as a few rules mean: of all codes there are, two hardly ever clash. */
    @Provide
    Arbitrary<History> histories() {
        return Arbitraries.of(RULES).list().ofMinSize(1).ofMaxSize(4).flatMap(rules -> {
            Arbitrary<Coding> meant = Arbitraries
                    .of(rules.stream().flatMap(MedicationSafetyPropertyTest::meant).toList());
            Arbitrary<CodeableConcept> codes = concept(Arbitraries
                    .frequencyOf(Tuple.of(6, meant), Tuple.of(3, Arbitraries.of(CODINGS)), Tuple.of(1, UNKNOWN)));
            return Combinators.combine(codes, allergies(codes).list().ofMaxSize(10),
                    active(codes).list().ofMaxSize(20)).as(
                            (medication, allergies, active) -> new History(medication,
                                    new Profile(allergies, active)));
        });
    }

    private static Arbitrary<KnownAllergy> allergies(Arbitrary<CodeableConcept> codes) {
        Arbitrary<Allergy> allergy = Combinators.combine(codes, Arbitraries.of(Category.class).injectNull(0.2),
                Arbitraries.of(VerificationStatus.class))
                .as((code, category, sure) -> Allergy.of(code, category, null, sure));
        return Combinators.combine(Arbitraries.of(LINKED), ids(), allergy, Arbitraries.of(true, false))
                .as((patient, id, what, over) -> new KnownAllergy(patient, new AllergyId(id), what, over));
    }

    private static Arbitrary<ActiveMedication> active(Arbitrary<CodeableConcept> codes) {
        return Combinators.combine(Arbitraries.of(LINKED), ids(), codes)
                .as((patient, id, what) -> new ActiveMedication(patient, new PrescriptionId(id), Medicine.of(what)));
    }

    /** Mostly one code, sometimes several or none. */
    private static Arbitrary<CodeableConcept> concept(Arbitrary<Coding> codes) {
        return Arbitraries.frequencyOf(Tuple.of(8, codes.list().ofSize(1)), Tuple.of(2, codes.list().ofMaxSize(3)))
                .map(coding -> new CodeableConcept(coding, "words"));
    }

    /** The codes of whatever a rule names, as the file has them: an ingredient's, a class's or a member's. */
    private static Stream<Coding> meant(JsonNode rule) {
        return Stream.of("first", "second").filter(rule::has).map(side -> rule.get(side).asString())
                .flatMap(name -> name.equals("any") ? CODINGS.stream() : REFERENCE.codings(name).stream());
    }

    private static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }
}
