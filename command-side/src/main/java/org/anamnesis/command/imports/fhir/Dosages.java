package org.anamnesis.command.imports.fhir;

import java.util.List;
import java.util.function.Consumer;
import org.anamnesis.api.RefusalCode;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.command.imports.report.ImportRefusal;
import org.jspecify.annotations.Nullable;

/**
 * FHIR's dosage instructions as one dosage: a single one in its parts, if they hold all it says; else all of them in
 * words, without parts, for a part of an instruction may be a wrong one.
 */
final class Dosages {

    private static final Dosage NOTHING = new Dosage(null, null, null, null, null, null, null, null, null, null, null);

    private Dosages() {}

    /** How it is taken; null if nothing is said. */
    static @Nullable Dosage dosage(List<org.hl7.fhir.r4.model.Dosage> instructions, Consumer<RefusalCode> omit) {
        Dosage parts = instructions.size() == 1 ? DosageParts.of(instructions.getFirst()) : null;
        if (parts != null) {
            return parts.equals(NOTHING) ? null : parts;
        }
        String words = DosageWords.ofAll(instructions);
        if (words.isEmpty()) {
            return null;
        }
        omit.accept(ImportRefusal.DOSAGE_IN_WORDS);
        return Dosage.inWords(words);
    }
}
