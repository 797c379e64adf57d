package org.anamnesis.records.patient;

import static org.anamnesis.records.Story.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.patient.event.IdentityEvent.PatientRegistered;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.records.RunningRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** How names are found that are written in more than one way, and which comes first. */
class NameSearchTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningRecords records = new RunningRecords();

    @ParameterizedTest
    @CsvSource({"王, 小明, 王小明", "王, 小明, 小明王", "王, 小明, 王 小明", "王, 小明, 小明", "Lovelace, Ada, adalovelace",
            "Lovelace, Ada, LovelaceAda", "Flórez, Ana María, anaflorez", "De la Cruz, Juan, delacruz",
            "'O''Brien', Pat, obrien", "'O''Brien', Pat, O’Brien", "'O''Brien', Pat, brien", "OBrien, Pat, O''Brien",
            "Smith, Anne-Marie, anne marie", "Smith, Anne-Marie, annemarie", "Smith, Annemarie, Anne-Marie",
            "Smith, Anne Marie, annemarie smith"})
    void finds_names_written_together_and_apart(String family, String given, String asked) {
        UUID patient = patient(family, given);
        records.settled();
        assertThat(found(asked)).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource({"Müller, Jürgen, Mueller", "Müller, Jürgen, Muller", "Müller, Jürgen, MÜLLER",
            "Mueller, Jurgen, Müller",
            "Mueller, Jurgen, Müller Jürgen", "Ågård, Søren, aagaard soeren", "Ågård, Søren, agard soren",
            "Weiß, Uwe, weiss", "Weiss, Uwe, WEIẞ", "Łuczak, Ewa, luczak", "Đoković, Ana, djokovic",
            "Đoković, Ana, dokovic", "Þórsson, Guðrún, thorsson gudrun", "Ærø, Bo, aeroe", "IŞIK, Ali, ışık",
            "Işık, Ali, isik", "Ｓｍｉｔｈ, Al, smith"})
    void finds_letters_that_are_written_in_several_ways(String family, String given, String asked) {
        UUID patient = patient(family, given);
        records.settled();
        assertThat(found(asked)).containsExactly(patient);
    }

    @Test
    void finds_what_is_one_text_by_its_parts() {
        UUID patient = UUID.randomUUID();
        records.happened(patient, new PatientRegistered(new PatientId(patient), new Demographics(List.of(),
                List.of(new HumanName(null, "王小明", null, List.of(), List.of(), List.of(), null)), null, Sex.MALE,
                null), Contact.unknown()));
        assertThat(found("王 小明")).containsExactly(patient);
    }

    @Test
    void what_is_met_exactly_comes_before_what_begins_alike_and_that_before_what_is_like_it() {
        UUID alike = patient("Martens", "Aaron");
        UUID begins = patient("Martinelli", "Bo");
        UUID word = patient("Martin Garcia", "Eva");
        UUID family = patient("Martin", "Zoe");
        UUID given = patient("Abel", "Martín");
        UUID whole = patient("Martin", "Eva");
        records.settled();
        assertThat(found("martin")).containsSubsequence(family, word, begins).containsSubsequence(given, word, begins)
                .containsSubsequence(whole, word, begins);
        assertThat(found("eva martin")).startsWith(whole, word);
        assertThat(found("Martens")).startsWith(alike);
    }

    @Test
    void a_written_out_letter_is_as_exact_as_the_letter() {
        UUID longer = patient("Muellerschoen", "Jan");
        UUID exact = patient("Müller", "Jan");
        records.settled();
        assertThat(found("mueller")).startsWith(exact).contains(longer);
        assertThat(found("jan mueller")).startsWith(exact);
    }

    private UUID patient(String family, String given) {
        UUID patient = UUID.randomUUID();
        records.written(patient, registered(patient, family, given));
        return patient;
    }

    private List<UUID> found(String name) {
        return records.request().contentType("application/json")
                .body(JSON.writeValueAsString(Map.of("name", name))).post("/patients/search").then()
                .statusCode(200).extract().jsonPath().getList("hits.id", UUID.class);
    }
}
