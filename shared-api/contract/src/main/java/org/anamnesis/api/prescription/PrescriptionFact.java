package org.anamnesis.api.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The facts of a prescription that can turn out never to have been true. */
public enum PrescriptionFact {
    /** The whole prescription; its id is the prescription's. */
    @JsonProperty("prescription")
    PRESCRIPTION,
    /** A dispense, by its {@link DispenseId}. */
    @JsonProperty("dispense")
    DISPENSE
}
