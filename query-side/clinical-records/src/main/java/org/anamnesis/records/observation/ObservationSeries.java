package org.anamnesis.records.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.observation.ObservationStatus;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.observation.ReferenceRange;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Comparator;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the values of one code over time, the latest first, from observations and their components.
 *
 * @param system the terminology of the code
 * @param unit   the UCUM unit to convert to; absent to leave values as they were given
 * @param from   not before this; absent for no bound
 * @param to     not after this; absent for no bound
 * @param paging which page
 */
public record ObservationSeries(String tenant, PatientId patientId, String system, String code, @Nullable String unit,
        @Nullable ClinicalTime from, @Nullable ClinicalTime to, Paging paging) {

    /**
     * A page of a series; what was entered in error is left out.
     *
     * @param linked     whom it is about
     * @param unit       the unit asked for
     * @param points     the values
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Series(@JsonUnwrapped LinkedPatients linked, String code, @Nullable String unit, List<Point> points,
            @Nullable String next, AsOf asOf,
            long incomplete) {}

    /**
     * A value at a time.
     *
     * @param observationId the observation it is of
     * @param patientId     the record it stands on, where that is not the survivor
     * @param checkupId     the checkup that made it
     * @param component     whether it is a component of the observation
     * @param time          when it was true of the patient
     * @param at            the first instant that time can mean, for plotting
     * @param value         the number, rounded if it was converted; {@code null} for what is no number or cannot be
     *                      converted
     * @param unit          the unit of the number
     * @param comparator    how the true amount relates to the number
     * @param original      what was recorded
     * @param status        how far the result has come: only what is final, amended or corrected is to be relied on
     * @param interpretation how it is judged, such as {@code H}, high
     * @param referenceRanges what is usual
     * @param absentReason  why there is no value
     * @param note          what was added to the observation, such as "haemolysed, not valid"
     * @param recordedAt    when it was recorded
     * @param warnings      what is to be doubted in the observation
     */
    public record Point(ObservationId observationId, @Nullable PatientId patientId, @Nullable CheckupId checkupId,
            boolean component,
            ClinicalTime time, Instant at,
            @Schema(example = "71.10") @JsonInclude @Nullable BigDecimal value,
            @Schema(example = "kg") @Nullable String unit, @Nullable Comparator comparator,
            @Nullable ObservationValue original, ObservationStatus status, List<CodeableConcept> interpretation,
            List<ReferenceRange> referenceRanges, @Nullable CodeableConcept absentReason, @Nullable String note,
            Instant recordedAt, List<Warning> warnings) {}
}
