package org.anamnesis.api.value;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Why a fact was recorded with a reservation. It becomes part of the event: whoever reads the fact sees the doubt.
 *
 * @param code  the reason
 * @param field the part of the fact that it speaks of, as a path such as {@code components[0].value}
 */
public record Warning(Code code, String field) {

    /** The reasons. */
    public enum Code {
        /** The value is possible but so rare that it should be looked at again. */
        IMPLAUSIBLE_VALUE,
        /** The value cannot be; history holds it all the same. Never from a live command. */
        IMPOSSIBLE_VALUE,
        /** The unit is not UCUM. Never from a live command. */
        UNIT_NOT_UCUM,
        /** The unit measures something else than the code asks for. Never from a live command. */
        WRONG_DIMENSION,
        /** The lower bound of a range is above the upper one. Never from a live command. */
        RANGE_REVERSED,
        /** The act lies after the patient's death. Never from a live command, save post-mortem documentation. */
        AFTER_DEATH,
        /** The act came to a checkup that was already completed. Never from a live command. */
        AFTER_COMPLETION,
        /** The act names a practitioner that the record does not know or no longer holds active. */
        PRACTITIONER_UNKNOWN,
        /** Nothing says how the medication is taken. Never from a live command. */
        DOSAGE_MISSING,
        /** How the medication is taken is said without the dose, the route or how often. Never from a live command. */
        DOSAGE_INCOMPLETE,
        /** Nothing says how much may be handed out: nothing may, until it is renewed. Never from a live command. */
        QUANTITY_MISSING,
        /** The report names observations that the checkup does not hold. Never from a live command. */
        RESULT_MISSING,
        /** Something a later version of this software warns of. */
        @JsonEnumDefaultValue
        OTHER
    }
}
