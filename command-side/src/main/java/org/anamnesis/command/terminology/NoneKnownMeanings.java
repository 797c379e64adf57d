package org.anamnesis.command.terminology;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anamnesis.api.value.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * What codes and words mean that say of allergies, problems or medication that none are known, or that nothing is known
 * of them: taken for entries they would be an allergy called "no known allergy". Which they are is data: {@code
 * none-known.csv}.
 */
public final class NoneKnownMeanings {

    /** Says that nobody asked. */
    public static final String NO_INFORMATION = "no-information";
    /** None are known of what it stands for. */
    public static final String NONE = "none";
    /** None are known of a kind for which the record has no word. */
    public static final String OTHER_KIND = "other-kind";
    /** None are known, but for what is told of. */
    public static final String EXCEPTION_TOLD = "exception";

    private static final Map<String, String> MEANINGS = read();
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TAG = Pattern
            .compile("\\s*\\((situation|finding|disorder|context-dependent category)\\)\\s*$");
    /** Words that deny something for which there is no word in the data. */
    private static final Pattern DENIAL = Pattern
            .compile("(no|no known|not|denies|keine?|keine bekannten?|geen|geen bekende|aucune?|pas d|ninguna?|sin|"
                    + "nessuna?|ingen|inga|inget) (.* )?(allerg|alerg|intoleran|unverträglichkeit|problem|condition|medication|drug|medikament|immuni|"
                    + "vaccin|procedure|disease|illness).*|keine?\\w* \\S*(allergie|unverträglichkeit).*"
                    + "|.*(allerg|alerg|intoleran|unverträglichkeit)\\S* "
                    + "(none|keine|ruled out|excluded|not known|nicht bekannt|unbekannt|ausgeschlossen)");

    private static final Pattern EXCEPTION = Pattern
            .compile("\\b(except|excepting|but|besides|other than|apart from|only|"
                    + "außer|bis auf|nur|aber|behalve|maar|sauf|hormis|salvo|excepto|undtagen|utom)\\b");
    private static final Pattern SENTENCE = Pattern.compile("[;.,:]");
    /** What goes on to say of what kinds none are known. */
    private static final Pattern KINDS = Pattern
            .compile("((and|or|und|oder|no|known|food|drug|drugs|medication|medications|"
                    + "medicine|latex|environmental|environment|insect|contrast|seasonal|nka|nkda|allerg\\w*|intoleran\\w*) ?)+");
    private static final Pattern ENTRY = Pattern
            .compile("[a-z0-9 ]*(allerg|intoleran|disease|disorder|medication)[a-z0-9 ]*");
    private static final Pattern NEGATION = Pattern
            .compile("\\b(no|not|none|nil|without|denies|unknown|absent|negative)\\b"
                    + "|\\b(kein|geen|aucun|sin|nessun|ingen|inga|ej|ei|nao|nenhum|brak|nie|zadn|nka|nkda)");

    private NoneKnownMeanings() {}

    /** Whether words that deny something say of something else that there is. */
    private static boolean excepts(String text) {
        return EXCEPTION.matcher(folded(text)).find()
                || SENTENCE.splitAsStream(text).skip(1).map(NoneKnownMeanings::folded)
                        .anyMatch(rest -> !rest.isEmpty() && !KINDS.matcher(rest).matches() && ofWords(rest) == null);
    }

    /** Whether a concept says so, by any of its codes, or where it has none by its words. */
    public static boolean areSaid(CodeableConcept concept) {
        return concept.coding().isEmpty()
                ? ofWords(concept.text()) != null
                : concept.coding().stream().anyMatch(coding -> ofCode(coding.system(), coding.code()) != null
                        || ofWords(coding.display()) != null);
    }

    /** The meaning of a code; null where it has none of these. */
    public static @Nullable String ofCode(@Nullable String system, @Nullable String code) {
        return MEANINGS.get(system + "," + code);
    }

    /** The meaning of words; null where they have none of these. */
    public static @Nullable String ofWords(@Nullable String text) {
        String words = folded(text);
        String meaning = MEANINGS.get("words," + words);
        if (meaning != null || text == null || !DENIAL.matcher(words).matches()) {
            return meaning;
        }
        return excepts(text) ? EXCEPTION_TOLD : OTHER_KIND;
    }

    /** Whether the words of a code say other than it: that there is something, or that none are known of other things. */
    public static boolean contradict(@Nullable String text, String meaning) {
        String words = folded(text);
        String said = ofWords(text);
        return said == null
                ? ENTRY.matcher(words).matches() && !NEGATION.matcher(words).find()
                : !said.equals(meaning) && !said.equals(NONE) && !said.equals(OTHER_KIND);
    }

    /** Words as they are compared: without case, punctuation and SNOMED CT's semantic tag. */
    public static String folded(@Nullable String text) {
        return text == null
                ? ""
                : BETWEEN.matcher(TAG.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, String> read() {
        return DataFile.lines("/none-known.csv").map(line -> line.split(","))
                .collect(Collectors.toUnmodifiableMap(column -> column[1] + "," + column[2], column -> column[0]));
    }
}
