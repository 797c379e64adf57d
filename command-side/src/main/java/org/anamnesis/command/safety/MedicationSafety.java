package org.anamnesis.command.safety;

import java.util.List;
import org.anamnesis.api.prescription.SafetyCheck;
import org.anamnesis.api.value.CodeableConcept;
import org.springframework.stereotype.Component;

@Component
public final class MedicationSafety {

    public SafetyCheck check(CodeableConcept medication, Profile profile) {
        return new SafetyCheck("stub", List.of(), List.of());
    }
}
