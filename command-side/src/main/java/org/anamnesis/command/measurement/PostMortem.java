package org.anamnesis.command.measurement;

import java.util.Set;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Coding;
import org.jspecify.annotations.Nullable;

/** Acts that belong after a death: certifying it and finding its cause. */
public final class PostMortem {

    private static final Set<String> SNOMED_CT = Set.of("308646001", "29240004");
    private static final Set<String> LOINC = Set.of("69453-9", "69449-7", "81956-5");

    private PostMortem() {}

    /** Whether the code is of death certification, autopsy, or cause, manner and time of death. */
    public static boolean is(@Nullable CodeableConcept concept) {
        return concept != null && concept.coding().stream().anyMatch(PostMortem::is);
    }

    private static boolean is(Coding coding) {
        return switch (coding.system()) {
            case Coding.SNOMED_CT -> SNOMED_CT.contains(coding.code());
            case Coding.LOINC -> LOINC.contains(coding.code());
            default -> false;
        };
    }
}
