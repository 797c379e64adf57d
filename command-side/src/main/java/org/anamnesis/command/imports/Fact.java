package org.anamnesis.command.imports;

import java.util.List;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A fact that an import appended, as far as the report counts it.
 *
 * @param warnings what to doubt in it
 * @param check    what the safety check found, where it was a medication
 */
record Fact(List<Warning> warnings, @Nullable SafetyCheck check) {

    static final Fact PLAIN = new Fact(List.of());

    Fact(List<Warning> warnings) {
        this(warnings, null);
    }
}
