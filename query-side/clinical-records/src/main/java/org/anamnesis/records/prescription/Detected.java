package org.anamnesis.records.prescription;

import java.util.List;
import org.anamnesis.api.prescription.SafetyAlert;
import org.anamnesis.api.value.CodeableConcept;

/**
 * What became known against a medication, as it lies in the column {@code content}.
 *
 * @param alerts what was found
 */
public record Detected(CodeableConcept medication, List<SafetyAlert> alerts) {}
