package org.anamnesis.command.patient;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.Sex;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.plumbing.name.FoldedName;
import org.anamnesis.plumbing.name.PhoneticKey;
import org.jspecify.annotations.Nullable;

/**
 * Whether two descriptions may be of one patient. What only one of them says, or says less precisely, tells nothing. Nor
 * does a new surname, "Baby Boy" or a slip of the pen: one name in common is enough, and it may only sound alike.
 */
final class Likeness {

    private static final Set<String> NO_NAMES = Set.of("temp", "anonymous");

    private Likeness() {}

    /**
     * Whether they may be of one patient.
     *
     * @param known the patient on record
     * @param names every name by which the patient was ever known
     * @param told  who is told of
     */
    static boolean between(Demographics known, Collection<HumanName> names, Demographics told) {
        return !contradict(known.birthDate(), told.birthDate()) && !opposite(known.sex(), told.sex())
                && (known.animal() == null) == (told.animal() == null) && !numberedOtherwise(known, told)
                && haveOneInCommon(names, told.names());
    }

    /** Whether two descriptions are the same in all that may tell people apart. */
    static boolean isSame(Demographics one, Demographics other) {
        return Objects.equals(one.birthDate(), other.birthDate()) && one.sex() == other.sex()
                && (one.animal() == null) == (other.animal() == null) && numbers(one).equals(numbers(other))
                && words(one.names()).equals(words(other.names()));
    }

    private static boolean contradict(@Nullable ClinicalTime one, @Nullable ClinicalTime other) {
        return one != null && other != null && (one.isBefore(other) || other.isBefore(one));
    }

    private static boolean opposite(Sex one, Sex other) {
        return one == Sex.MALE && other == Sex.FEMALE || one == Sex.FEMALE && other == Sex.MALE;
    }

    /** Whether one system gave them two medical record numbers, and none in common. */
    private static boolean numberedOtherwise(Demographics known, Demographics told) {
        Set<Identifier> some = numbers(known);
        Set<Identifier> others = numbers(told);
        return Collections.disjoint(some, others) && some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> one.system().equals(other.system())));
    }

    private static Set<Identifier> numbers(Demographics patient) {
        return patient.identifiers().stream().filter(it -> Identifier.MEDICAL_RECORD_NUMBER.equals(it.type()))
                .map(it -> new Identifier(it.system(), it.value(), it.type(), null, null)).collect(Collectors.toSet());
    }

    private static boolean haveOneInCommon(Collection<HumanName> some, Collection<HumanName> others) {
        Set<String> known = words(some);
        Set<String> told = words(others);
        // What is written in two scripts cannot be compared, and what has no name not either.
        if (known.isEmpty() || told.isEmpty() || Collections.disjoint(scripts(known), scripts(told))) {
            return true;
        }
        return !Collections.disjoint(known, told) || !Collections.disjoint(sounds(known), sounds(told));
    }

    private static Set<String> words(Collection<HumanName> names) {
        return names.stream().filter(name -> name.use() == null || !NO_NAMES.contains(name.use()))
                .flatMap(Likeness::parts).flatMap(part -> FoldedName.foldings(part).stream())
                .flatMap(folded -> Stream.concat(Stream.concat(folded.words().stream(), folded.compounds().stream()),
                        Stream.of(folded.together())))
                .filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static Stream<String> parts(HumanName name) {
        Stream<String> structured = Stream.concat(Stream.ofNullable(name.family()), name.given().stream());
        return name.family() == null && name.given().isEmpty() ? Stream.ofNullable(name.text()) : structured;
    }

    private static Set<String> sounds(Set<String> words) {
        return words.stream().map(PhoneticKey::of).collect(Collectors.toSet());
    }

    private static Set<UnicodeScript> scripts(Set<String> words) {
        Set<UnicodeScript> scripts = new HashSet<>();
        words.forEach(word -> word.codePoints().filter(Character::isLetter)
                .forEach(letter -> scripts.add(UnicodeScript.of(letter))));
        return scripts;
    }
}
