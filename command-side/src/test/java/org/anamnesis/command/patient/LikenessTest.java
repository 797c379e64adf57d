package org.anamnesis.command.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Animal;
import org.anamnesis.api.patient.Animal.ReproductiveStatus;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({"1987-03-01, 1987-03-01, true", "1987-03-01, 1987-03, true", "1987, 1987-03-01, true",
            "1987-03-01, '', true", "1987-03-01, 1987-03-02, false", "1987, 1988-03-01, false",
            "1987-03, 1987-04, false"})
    void birth_dates_are_compared_by_what_is_certain(String known, @Nullable String told, boolean like) {
        assertThat(Likeness.between(who(known, Sex.FEMALE), List.of(name("Lovelace", "Ada")),
                who(told, Sex.FEMALE, name("Lovelace", "Ada")))).isEqualTo(like);
    }

    @ParameterizedTest
    @CsvSource({"MALE, FEMALE, false", "FEMALE, MALE, false", "MALE, UNKNOWN, true", "OTHER, MALE, true",
            "FEMALE, FEMALE, true"})
    void only_known_sexes_can_be_opposite(Sex known, Sex told, boolean like) {
        assertThat(Likeness.between(who(null, known), List.of(name("Lovelace", "Ada")),
                who(null, told, name("Lovelace", "Ada")))).isEqualTo(like);
    }

    @ParameterizedTest
    @CsvSource({"Lovelace, Ada, Byron, Ada, true", "Smith, Baby Boy, Smith, John, true", "Müller, Jo, Mueller, X, true",
            "Müller, Jo, MULLER, X, true", "Meyer, Jo, Maier, X, true", "O'Brien, A, Obrien, B, true",
            "Alpha, Ann, Beta, Bob, false", "Anne-Marie, X, Curie, Annemarie, true", "王, 小明, Wang, Xiaoming, true",
            "王, 小明, 李, 大山, false", "García, Ana María, Lopez, Maria, true"})
    void one_name_in_common_is_enough(String family, String given, String otherFamily, String otherGiven,
            boolean like) {
        assertThat(Likeness.between(who(null, Sex.UNKNOWN), List.of(name(family, given)),
                who(null, Sex.UNKNOWN, name(otherFamily, otherGiven)))).isEqualTo(like);
    }

    @Test
    void a_former_name_counts() {
        assertThat(Likeness.between(who(null, Sex.FEMALE), List.of(name("King", "Augusta"), name("Byron", "Ada")),
                who(null, Sex.FEMALE, name("Byron", "Ada")))).isTrue();
    }

    @Test
    void who_has_no_name_yet_may_be_anybody() {
        HumanName temporary = new HumanName("temp", "Unknown", null, List.of(), List.of(), List.of(), null);
        assertThat(Likeness.between(who(null, Sex.MALE), List.of(temporary), who(null, Sex.MALE, name("Doe", "John"))))
                .isTrue();
    }

    @Test
    void an_animal_is_no_human() {
        Demographics dog = new Demographics(List.of(), List.of(name("Lovelace", "Ada")), null, Sex.FEMALE,
                new Animal(new CodeableConcept(List.of(), "dog"), null, ReproductiveStatus.UNKNOWN));
        assertThat(Likeness.between(who(null, Sex.FEMALE), List.of(name("Lovelace", "Ada")), dog)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"urn:a, 1, urn:a, 2, false", "urn:a, 1, urn:a, 1, true", "urn:a, 1, urn:b, 2, true"})
    void two_record_numbers_of_one_clinic_are_two_people(String system, String value, String otherSystem,
            String otherValue, boolean like) {
        assertThat(Likeness.between(numbered(system, value), List.of(name("Lovelace", "Ada")),
                numbered(otherSystem, otherValue))).isEqualTo(like);
    }

    private static Demographics numbered(String system, String value) {
        var number = new Identifier(system, value, Identifier.MEDICAL_RECORD_NUMBER, null, null);
        return new Demographics(List.of(number), List.of(name("Lovelace", "Ada")), null, Sex.FEMALE, null);
    }

    private static Demographics who(@Nullable String born, Sex sex, HumanName... names) {
        return new Demographics(List.of(), Stream.of(names).toList(),
                born == null || born.isEmpty() ? null : new ClinicalTime(born), sex, null);
    }

    private static HumanName name(String family, String given) {
        return HumanName.of(family, given);
    }
}
