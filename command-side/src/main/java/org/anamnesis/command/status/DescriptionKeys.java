package org.anamnesis.command.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.plumbing.id.DerivedIds;
import org.anamnesis.plumbing.name.FoldedName;
import org.anamnesis.plumbing.name.PhoneticKey;
import org.springframework.stereotype.Component;

/**
 * What two descriptions of one person are likely to have in common: a number that names one person, or name and birth
 * date. Keyed hashes: whoever reads them learns neither.
 */
@Component
public record DescriptionKeys(DerivedIds ids) {

    /** How a number is grouped, nobody keeps to. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> NO_NAMES = Set.of("temp", "anonymous");

    /** What is in common, the most telling first. */
    public enum Match {
        /** A number that names one person, such as that of a national register. */
        @JsonProperty("number")
        NUMBER,
        /** Family and first given name, without case and accents, in whatever order, and the birth date. */
        @JsonProperty("name")
        NAME,
        /** What sounds like them, and the birth date. */
        @JsonProperty("sound")
        SOUND
    }

    /** The keys of a description, each with what it stands for. */
    Map<UUID, Match> of(String tenant, Demographics told) {
        Map<UUID, Match> keys = new LinkedHashMap<>();
        told.identifiers().stream().filter(PersonNumbers::namesPatient)
                .forEach(number -> put(keys, tenant, Match.NUMBER, number.system(),
                        BETWEEN.matcher(number.value()).replaceAll("").toUpperCase(Locale.ROOT)));
        if (told.birthDate() != null) {
            String born = told.birthDate().value();
            names(told).forEach(name -> {
                FoldedName.foldings(name)
                        .forEach(folded -> put(keys, tenant, Match.NAME, sorted(folded.words()), born));
                put(keys, tenant, Match.SOUND, sorted(List.of(PhoneticKey.of(name).split(" "))), born);
            });
        }
        return keys;
    }

    private static Stream<String> names(Demographics told) {
        return told.names().stream().filter(name -> name.use() == null || !NO_NAMES.contains(name.use()))
                .map(DescriptionKeys::core).filter(name -> !FoldedName.plain(name).isEmpty()).distinct();
    }

    /** The family name and the first given one: further ones are often left out. */
    private static String core(HumanName name) {
        if (name.family() == null && name.given().isEmpty()) {
            return name.text() == null ? "" : name.text();
        }
        return Stream.concat(Stream.ofNullable(name.family()), name.given().stream().limit(1)
                .map(given -> given.split(" ", 2)[0]))
                .collect(Collectors.joining(" "));
    }

    private static String sorted(List<String> words) {
        List<String> inOrder = new ArrayList<>(words);
        inOrder.sort(null);
        return String.join(" ", inOrder);
    }

    private void put(Map<UUID, Match> keys, String tenant, Match match, String what, String with) {
        keys.putIfAbsent(ids.of("description", tenant, match.name(), what, with), match);
    }
}
