package org.anamnesis.plumbing.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource({"Flórez, florez", "FLÓREZ, florez", "Müller, muller", "Åse, ase", "Østergård, ostergard",
            "Weiß, weiss", "WEIẞ, weiss", "Łukasz, lukasz", "Đorđe, dorde", "Guðrún, gudrun", "Þór, thor",
            "Ægir, aegir", "Œuvre, oeuvre", "Ñuñez, nunez", "Đặng, dang", "Ёлкин, елкин"})
    void leaves_accents_and_case_out(String name, String folded) {
        assertThat(FoldedName.plain(name).spaced()).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Müller, mueller", "MÜLLER, mueller", "Jörg, joerg", "Jäger, jaeger", "Ågård, aagaard",
            "Søren, soeren", "Weiß, weiss", "Đorđe, djordje", "Guðrún, guthrun", "Flórez, florez"})
    void writes_letters_out_where_that_is_a_habit(String name, String folded) {
        assertThat(FoldedName.writtenOut(name).spaced()).isEqualTo(folded);
    }

    @Test
    void a_name_without_such_letters_has_one_folding() {
        assertThat(FoldedName.foldings("Flórez")).hasSize(1);
        assertThat(FoldedName.foldings("Müller")).extracting(FoldedName::spaced).containsExactly("muller", "mueller");
    }

    @ParameterizedTest
    @CsvSource({"u\u0308ber", "\u00fcber", "\u00dcBER", "U\u0308BER", "\uff55\u0308\uff42\uff45\uff52"})
    void composed_decomposed_and_wide_letters_are_the_same(String name) {
        assertThat(FoldedName.writtenOut(name).words()).containsExactly("ueber");
    }

    @ParameterizedTest
    @CsvSource({"IŞIK", "ışık", "Işık", "İŞİK"})
    void a_dotless_i_is_an_i(String name) {
        assertThat(FoldedName.plain(name).words()).containsExactly("isik");
    }

    @ParameterizedTest
    @CsvSource({"'O''Brien'", "O’Brien", "O‘Brien", "Oʼbrien", "O`Brien", "O-Brien", "O‑Brien", "O–BRIEN"})
    void what_an_apostrophe_or_hyphen_joins_is_two_words_and_one(String name) {
        assertThat(FoldedName.plain(name)).isEqualTo(new FoldedName(List.of("o", "brien"), List.of("obrien")));
    }

    @Test
    void a_name_is_the_same_with_a_hyphen_a_space_or_nothing_between() {
        assertThat(List.of("Anne-Marie", "Anne Marie", "Annemarie", "Anne\u200bmarie", " ANNE \u00a0 MARIE "))
                .extracting(name -> FoldedName.plain(name).together()).containsOnly("annemarie");
        assertThat(FoldedName.plain("Anne-Marie Smith-Jones")).isEqualTo(new FoldedName(
                List.of("anne", "marie", "smith", "jones"), List.of("annemarie", "smithjones")));
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王小明", "김 민준, 김민준", "ﾔﾏﾀﾞ, ヤマタ", "ΓΙΏΡΓΟΣ, γιωργοσ", "Жанна, жанна"})
    void letters_of_any_script_are_letters(String name, String folded) {
        assertThat(FoldedName.plain(name).together()).isEqualTo(folded);
    }

    @Test
    void signs_alone_are_no_name() {
        assertThat(FoldedName.plain(" %_'-\u0301\u200b🐕 ").isEmpty()).isTrue();
    }

    @Test
    void names_that_sound_alike_share_a_key() {
        assertThat(List.of("Meyer", "Maier", "Meier", "Mayr")).extracting(PhoneticKey::of).containsOnly("MR");
        assertThat(PhoneticKey.of("Müller")).isEqualTo(PhoneticKey.of("Muller")).isNotEqualTo(PhoneticKey.of("Becker"));
        assertThat(PhoneticKey.of("Jon Smith")).isEqualTo(PhoneticKey.of("John Smyth"));
    }

    @Test
    void a_word_without_latin_letters_is_its_own_key() {
        assertThat(PhoneticKey.of("王 Wang")).isEqualTo("王 " + PhoneticKey.of("Wang"));
        assertThat(PhoneticKey.of(" - ")).isEmpty();
    }
}
