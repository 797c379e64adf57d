package org.anamnesis.api.timeline;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.prescription.Dosage;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Lists;
import org.anamnesis.api.value.Warning;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows of an event. By whom and when it was recorded, its message knows.
 *
 * @param factId         the fact it speaks of
 * @param first          whether the fact began with it; other moments tell what became of it
 * @param checkupId      the checkup it belongs to
 * @param prescriptionId the prescription it belongs to; a fact that began under it and bears no code of its own is
 *                       about the medication ordered
 * @param time           when it happened; absent where nobody says
 * @param code           what it is
 * @param value          what was found, or how much was handed over
 * @param components     what was found together
 * @param text           what was written, why it was done, or why there is no value
 * @param warnings       what to doubt in it
 * @param status         how it stands, as FHIR codes it, such as {@code preliminary}; absent where it simply is
 */
public record Moment(UUID factId, boolean first, @Nullable CheckupId checkupId, @Nullable PrescriptionId prescriptionId,
        @Nullable ClinicalTime time, @Nullable CodeableConcept code, @Nullable ObservationValue value,
        @JsonInclude(NON_EMPTY) List<ObservationComponent> components, @Nullable String text,
        @JsonInclude(NON_EMPTY) List<Warning> warnings, @Nullable String status) {

    /** Absent lists are empty ones. */
    public Moment {
        components = Lists.orEmpty(components);
        warnings = Lists.orEmpty(warnings);
    }

    /** A fact was recorded. */
    public static Moment recorded(UUID factId) {
        return new Moment(factId, true, null, null, null, null, null, List.of(), null, List.of(), null);
    }

    /** Something became of a fact, or of the record itself, whose id is the patient's. */
    public static Moment about(UUID factId) {
        return new Moment(factId, false, null, null, null, null, null, List.of(), null, List.of(), null);
    }

    /** It belongs to a checkup. */
    public Moment in(@Nullable CheckupId checkup) {
        return new Moment(factId, first, checkup, prescriptionId, time, code, value, components, text, warnings,
                status);
    }

    /** It belongs to a prescription. */
    public Moment under(PrescriptionId prescription) {
        return new Moment(factId, first, checkupId, prescription, time, code, value, components, text, warnings,
                status);
    }

    /** It happened then. */
    public Moment at(@Nullable ClinicalTime when) {
        return new Moment(factId, first, checkupId, prescriptionId, when, code, value, components, text, warnings,
                status);
    }

    /** It is this. */
    public Moment coded(@Nullable CodeableConcept what) {
        return new Moment(factId, first, checkupId, prescriptionId, time, what, value, components, text, warnings,
                status);
    }

    /** It comes to this. */
    public Moment valued(@Nullable ObservationValue found, List<ObservationComponent> together) {
        return new Moment(factId, first, checkupId, prescriptionId, time, code, found, together, text, warnings,
                status);
    }

    /** It is an observation. */
    public Moment observed(Observation it) {
        return at(it.effective()).coded(it.code()).valued(it.value(), it.components())
                .saying(it.note()).besides(words(it.absentReason()))
                .standing(it.status());
    }

    /** Why there is no value. */
    private static @Nullable String words(@Nullable CodeableConcept reason) {
        if (reason == null || reason.text() != null || reason.preferred() == null) {
            return reason == null ? null : reason.text();
        }
        return reason.preferred().display() == null ? reason.preferred().code() : reason.preferred().display();
    }

    /** It says this. */
    public Moment saying(@Nullable String words) {
        return new Moment(factId, first, checkupId, prescriptionId, time, code, value, components, words, warnings,
                status);
    }

    /** It says how a medication is taken. */
    public Moment saying(@Nullable Dosage dosage) {
        return dosage == null ? this : saying(dosage.text());
    }

    /** It says this as well. */
    public Moment besides(@Nullable String words) {
        return words == null ? this : saying(text == null ? words : text + "\n" + words);
    }

    /** It stands so; without a status it simply is. */
    public Moment standing(@Nullable Enum<?> how) {
        String code = how == null ? null : how.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Moment(factId, first, checkupId, prescriptionId, time, this.code, value, components, text, warnings,
                code);
    }

    /** It is to be doubted. */
    public Moment doubted(List<Warning> doubts) {
        return new Moment(factId, first, checkupId, prescriptionId, time, code, value, components, text, doubts,
                status);
    }
}
