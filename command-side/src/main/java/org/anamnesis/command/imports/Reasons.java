package org.anamnesis.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.anamnesis.api.value.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What something was done for. */
final class Reasons {

    private Reasons() {}

    /** The codes given and those of the conditions named, as one; null if nothing is said. */
    static @Nullable CodeableConcept reason(List<org.hl7.fhir.r4.model.CodeableConcept> codes,
            List<Reference> conditions, References references, Statements says) {
        List<org.hl7.fhir.r4.model.CodeableConcept> reasons = new ArrayList<>(codes);
        for (Reference condition : conditions) {
            var reason = references.code(condition, Condition.class, Condition::getCode);
            if (reason.isEmpty()) {
                says.unsaid(ImportRefusal.REASON_UNRESOLVED);
            }
            reasons.add(reason);
        }
        return DataTypes.concept(reasons);
    }
}
