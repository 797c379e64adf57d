package org.anamnesis.command.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.VerificationStatus;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The check once more, straight from the two files and as plainly as it can be said: every rule is tried on every pair
 * of codes. It shares nothing with the product but the files and the contract, and answers each alert as a line of
 * severity, key, kind, patient.
 */
final class PlainReference {

    private static final List<String> GRAVEST_FIRST = List.of("high", "moderate", "low", "information");

    final JsonNode medications = file("medication/medications.json");
    final JsonNode rules = file("medication/rules.json").get("rules");

    List<String> alerts(CodeableConcept medication, Profile profile) {
        List<String[]> alerts = new ArrayList<>();
        Set<String> mine = ingredientsOf(medication, false);
        for (KnownAllergy known : profile.allergies()) {
            for (String[] hit : allergyHits(mine, known.allergy())) {
                boolean inactive = known.resolved();
                alerts.add(new String[]{inactive ? "information" : hit[1], hit[0] + "/" + known.allergyId(), "ALLERGY",
                        known.patientId().toString()});
            }
        }
        for (ActiveMedication active : profile.medications()) {
            Set<String> other = ingredientsOf(active.medicine().medication(), false);
            for (JsonNode rule : rules) {
                boolean duplicate = is(rule, "duplicate-therapy") && doubled(rule, mine, other);
                boolean interaction = is(rule, "interaction")
                        && (together(rule, mine, other) || together(rule, other, mine));
                if (duplicate || interaction) {
                    alerts.add(new String[]{rule.get("severity").asString(),
                            rule.get("id").asString() + "/" + active.prescriptionId(),
                            duplicate ? "DUPLICATE_THERAPY" : "INTERACTION", active.patientId().toString()});
                }
            }
        }
        alerts.sort(Comparator.comparing((String[] alert) -> GRAVEST_FIRST.indexOf(alert[0]))
                .thenComparing(alert -> alert[1]));
        return alerts.stream().map(alert -> String.join(" ", alert)).toList();
    }

    List<String> notChecked(CodeableConcept medication, Profile profile) {
        List<String> missed = new ArrayList<>();
        if (ingredientsOf(medication, false).isEmpty()) {
            missed.add("MEDICATION null");
        }
        for (KnownAllergy known : profile.allergies()) {
            Allergy allergy = known.allergy();
            boolean drug = allergy.category() != Allergy.Category.FOOD
                    && allergy.category() != Allergy.Category.ENVIRONMENT;
            boolean understood = !ingredientsOf(allergy.code(), true).isEmpty() || !classesOf(allergy.code()).isEmpty();
            if (allergy.verification() != VerificationStatus.REFUTED && drug && !understood) {
                missed.add("ALLERGY " + known.allergyId());
            }
        }
        for (ActiveMedication active : profile.medications()) {
            if (ingredientsOf(active.medicine().medication(), false).isEmpty()) {
                missed.add("MEDICATION " + active.prescriptionId());
            }
        }
        return missed;
    }

    private List<String[]> allergyHits(Set<String> mine, Allergy allergy) {
        List<String[]> hits = new ArrayList<>();
        if (allergy.verification() == VerificationStatus.REFUTED) {
            return hits;
        }
        Set<String> allergicTo = ingredientsOf(allergy.code(), true);
        Set<String> allergicClasses = classesOf(allergy.code());
        boolean same = false;
        boolean sameClass = false;
        Set<String> elsewhere = new TreeSet<>();
        for (String ingredient : mine) {
            boolean isIt = allergicTo.contains(ingredient);
            boolean isOfIt = allergicClasses.stream().anyMatch(group -> means(group, ingredient));
            same |= isIt;
            sameClass |= isOfIt;
            if (!isIt && !isOfIt) {
                elsewhere.add(ingredient);
            }
        }
        if (same) {
            hits.add(new String[]{"allergy-same-substance", "high"});
        }
        if (sameClass) {
            hits.add(new String[]{"allergy-same-class", "high"});
        }
        for (JsonNode rule : rules) {
            String first = rule.get("first").asString();
            if (is(rule, "allergy")
                    && (allergicClasses.contains(first) || allergicTo.stream().anyMatch(one -> means(first, one)))
                    && elsewhere.stream().anyMatch(one -> means(rule.get("second").asString(), one))) {
                hits.add(new String[]{rule.get("id").asString(), rule.get("severity").asString()});
            }
        }
        return hits;
    }

    private boolean doubled(JsonNode rule, Set<String> mine, Set<String> other) {
        String first = rule.get("first").asString();
        if (first.equals("any")) {
            return mine.stream().anyMatch(other::contains);
        }
        return mine.stream().anyMatch(one -> means(first, one)) && other.stream().anyMatch(one -> means(first, one));
    }

    private boolean together(JsonNode rule, Set<String> left, Set<String> right) {
        for (String one : left) {
            for (String two : right) {
                if (!one.equals(two) && means(rule.get("first").asString(), one)
                        && means(rule.get("second").asString(), two)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a name in a rule means an ingredient: it is its own, or that of a class it belongs to. */
    private boolean means(String name, String ingredient) {
        if (name.equals(ingredient)) {
            return true;
        }
        for (JsonNode group : medications.get("classes")) {
            if (group.get("id").asString().equals(name)) {
                JsonNode entry = ingredient(ingredient);
                return texts(entry, "classes").contains(name) || texts(group, "atc").stream()
                        .anyMatch(prefix -> texts(entry, "atc").stream().anyMatch(code -> code.startsWith(prefix)));
            }
        }
        return false;
    }

    private Set<String> ingredientsOf(CodeableConcept concept, boolean asAllergy) {
        Set<String> found = new TreeSet<>();
        for (Coding coding : concept.coding()) {
            if (coding.system().equals(Coding.SNOMED_CT) && !asAllergy) {
                continue;
            }
            for (JsonNode entry : medications.get("ingredients")) {
                if (codes(entry, coding.system()).contains(coding.code())) {
                    found.add(entry.get("id").asString());
                }
            }
            for (JsonNode entry : medications.get("products")) {
                if (codes(entry, coding.system()).contains(coding.code())) {
                    found.addAll(texts(entry, "ingredients"));
                }
            }
        }
        return found;
    }

    private Set<String> classesOf(CodeableConcept concept) {
        Set<String> found = new TreeSet<>();
        for (Coding coding : concept.coding()) {
            for (JsonNode entry : medications.get("classes")) {
                if (codes(entry, coding.system()).contains(coding.code())) {
                    found.add(entry.get("id").asString());
                }
            }
        }
        return found;
    }

    /** All codes of what a name means; of everything for {@code any}. */
    List<Coding> codings(String name) {
        List<Coding> all = new ArrayList<>();
        for (JsonNode entry : medications.get("classes")) {
            if (name.equals("any") || entry.get("id").asString().equals(name)) {
                addCodes(entry, all);
            }
        }
        for (JsonNode entry : medications.get("ingredients")) {
            if (name.equals("any") || means(name, entry.get("id").asString())) {
                addCodes(entry, all);
            }
        }
        for (JsonNode entry : medications.get("products")) {
            if (name.equals("any") || texts(entry, "ingredients").stream().anyMatch(one -> means(name, one))) {
                addCodes(entry, all);
            }
        }
        return all;
    }

    private static void addCodes(JsonNode entry, List<Coding> all) {
        for (String system : List.of(Coding.RXNORM, Coding.ATC, Coding.SNOMED_CT)) {
            codes(entry, system).forEach(code -> all.add(new Coding(system, code, null)));
        }
    }

    private JsonNode ingredient(String id) {
        for (JsonNode entry : medications.get("ingredients")) {
            if (entry.get("id").asString().equals(id)) {
                return entry;
            }
        }
        throw new IllegalStateException("No ingredient " + id);
    }

    private static boolean is(JsonNode rule, String kind) {
        return rule.get("kind").asString().equals(kind);
    }

    private static List<String> codes(JsonNode entry, String system) {
        return switch (system) {
            case "http://www.nlm.nih.gov/research/umls/rxnorm" -> texts(entry, "rxnorm");
            case "http://www.whocc.no/atc" -> texts(entry, "atc");
            case "http://snomed.info/sct" -> texts(entry, "snomed");
            default -> List.of();
        };
    }

    private static List<String> texts(JsonNode entry, String field) {
        List<String> texts = new ArrayList<>();
        if (entry.has(field)) {
            entry.get(field).forEach(text -> texts.add(text.asString()));
        }
        return texts;
    }

    private static JsonNode file(String path) {
        try (InputStream content = new ClassPathResource(path).getInputStream()) {
            return JsonMapper.shared().readTree(content);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
