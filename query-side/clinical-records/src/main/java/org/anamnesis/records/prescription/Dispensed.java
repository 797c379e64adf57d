package org.anamnesis.records.prescription;

import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.value.CodeableConcept;

/**
 * What was handed over, as it lies in the column {@code content}.
 *
 * @param dispense how much, and when
 */
public record Dispensed(CodeableConcept medication, Dispense dispense) {}
