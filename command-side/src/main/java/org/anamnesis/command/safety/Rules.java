package org.anamnesis.command.safety;

import static org.anamnesis.api.prescription.SafetyAlert.Kind.ALLERGY;
import static org.anamnesis.api.prescription.SafetyAlert.Kind.DUPLICATE_THERAPY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anamnesis.api.prescription.SafetyAlert.Kind;
import org.anamnesis.api.prescription.SafetyAlert.Severity;
import org.anamnesis.command.safety.Medications.Substances;
import org.anamnesis.plumbing.problem.Problems.FieldError;
import org.jspecify.annotations.Nullable;

/** A set of rules with its names resolved to ingredients. */
final class Rules {

    /** Stands for any ingredient in a rule about the same ingredient twice. */
    static final String ANY = "any";

    private static final String EVERY_LABEL = "US prescribing information of every drug, section 4 (Contraindications:"
            + " known hypersensitivity), as 21 CFR 201.57(c)(5) demands";

    /** Always in force, whatever the file says: an allergy to the very substance. */
    static final Rule SAME_SUBSTANCE = new Rule("allergy-same-substance", ALLERGY, ANY, ANY, Severity.HIGH,
            "The patient is allergic to this very substance.", EVERY_LABEL);

    /** Always in force, whatever the file says: an allergy to the class of the substance. */
    static final Rule SAME_CLASS = new Rule("allergy-same-class", ALLERGY, ANY, ANY, Severity.HIGH,
            "The patient is allergic to the class of this substance.", EVERY_LABEL);

    private final RuleSet set;
    private final List<Resolved> resolved = new ArrayList<>();

    /** Resolves the rules, or throws {@link RulesInvalid} with all that is wrong in them. */
    Rules(RuleSet set, Medications medications) {
        this.set = set;
        List<FieldError> errors = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(SAME_SUBSTANCE.id(), SAME_CLASS.id()));
        for (int i = 0; i < set.rules().size(); i++) {
            Rule rule = set.rules().get(i);
            Naming naming = new Naming("rules[" + i + "].", rule, medications, errors);
            naming.check(ids.add(rule.id()));
            resolved.add(new Resolved(rule, naming.first(), naming.second()));
        }
        if (!errors.isEmpty()) {
            throw new RulesInvalid(errors);
        }
    }

    RuleSet set() {
        return set;
    }

    /** The rules that a medication could meet at all, few of many. */
    List<Resolved> touching(Set<String> contained) {
        return resolved.stream().filter(rule -> rule.touches(contained)).toList();
    }

    /**
     * A rule.
     *
     * @param rule   as it was written
     * @param first  the ingredients its first side means
     * @param second the ingredients its second side means
     */
    record Resolved(Rule rule, Set<String> first, Set<String> second) {

        private boolean touches(Set<String> contained) {
            return ANY.equals(rule.first()) || !Collections.disjoint(contained, first)
                    || !Collections.disjoint(contained, second);
        }

        /** Whether somebody allergic to the one may not tolerate the other. */
        boolean crosses(Substances allergen, Set<String> contained) {
            boolean means = allergen.classes().contains(rule.first())
                    || !Collections.disjoint(allergen.ingredients(), first);
            return rule.kind() == ALLERGY && means && !Collections.disjoint(contained, second);
        }

        /**
         * Whether the two must not be taken together, be it because they are the same therapy or do not go together.
         */
        boolean forbids(Set<String> one, Set<String> other) {
            return switch (rule.kind()) {
                case DUPLICATE_THERAPY -> ANY.equals(rule.first())
                        ? !Collections.disjoint(one, other)
                        : !Collections.disjoint(one, first) && !Collections.disjoint(other, first);
                // An ingredient does not interact with itself.
                case INTERACTION -> meet(one, other) || meet(other, one);
                case ALLERGY, OTHER -> false;
            };
        }

        private boolean meet(Set<String> one, Set<String> other) {
            for (String left : one) {
                for (String right : other) {
                    if (!left.equals(right) && first.contains(left) && second.contains(right)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** One rule's names, and what is wrong with them. */
    private record Naming(String field, Rule rule, Medications medications, List<FieldError> errors) {

        void check(boolean idIsNew) {
            if (!idIsNew) {
                wrong("id", "repeats another rule's id");
            }
            if (rule.kind() == Kind.OTHER) {
                wrong("kind", "must be allergy, duplicate-therapy or interaction");
            }
            if (rule.kind() == DUPLICATE_THERAPY && rule.second() != null) {
                wrong("second", "must be absent: duplicate therapy has one side");
            }
            if (rule.kind() != DUPLICATE_THERAPY && rule.second() == null) {
                wrong("second", "must be an ingredient or a class");
            }
        }

        Set<String> first() {
            return rule.kind() == DUPLICATE_THERAPY && ANY.equals(rule.first())
                    ? Set.of()
                    : members("first", rule.first());
        }

        Set<String> second() {
            return members("second", rule.second());
        }

        private Set<String> members(String side, @Nullable String name) {
            Set<String> members = name == null ? Set.of() : medications.members(name);
            if (members == null) {
                wrong(side, "is no ingredient and no class that is known here");
                return Set.of();
            }
            return members;
        }

        private void wrong(String side, String message) {
            errors.add(new FieldError(field + side, message + " (rule " + rule.id() + ")"));
        }
    }
}
