package org.anamnesis.api.checkup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of meeting a checkup is. Source: HL7 v3 ActCode, as FHIR R4 {@code Encounter.class} spells it. */
public enum EncounterClass {
    /** The patient came and left again. */
    @JsonProperty("AMB")
    AMBULATORY,
    /** An emergency. */
    @JsonProperty("EMER")
    EMERGENCY,
    /** In the field, such as a farm or an ambulance. */
    @JsonProperty("FLD")
    FIELD,
    /** At the patient's home. */
    @JsonProperty("HH")
    HOME_HEALTH,
    /** A stay in the house. */
    @JsonProperty("IMP")
    INPATIENT,
    /** Less than a day, with a bed. */
    @JsonProperty("SS")
    SHORT_STAY,
    /** By telephone or video. */
    @JsonProperty("VR")
    VIRTUAL,
    /** Another kind, or one a later version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("other")
    OTHER
}
