package org.anamnesis.records.patient;

import jakarta.persistence.Embeddable;

/** A number a patient is found by. */
@Embeddable
record PatientIdentifier(String system, String value) {}
