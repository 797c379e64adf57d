package org.anamnesis.records.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.ObservationComponent;
import org.anamnesis.api.observation.ObservationValue;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what happened to a patient, the latest first.
 *
 * @param paging which page
 */
public record TimelineOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of the timeline.
     *
     * @param linked     to whom
     * @param entries    what happened
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Timeline(@JsonUnwrapped LinkedPatients linked, List<Entry> entries, @Nullable String next, AsOf asOf,
            long incomplete) {}

    /**
     * Something that happened.
     *
     * @param kind           the name of the event, under which the record keeps it
     * @param factId         the fact it speaks of
     * @param patientId      the record it stands on; absent in a timeline where that is the survivor
     * @param checkupId      the checkup it belongs to
     * @param prescriptionId the prescription it belongs to
     * @param time           when it happened, as precisely as was given; absent where nobody knows
     * @param recordedAt     when it was recorded; what nobody dated stands in the order by this
     * @param recordedBy     who recorded it, an id
     * @param code           what it is
     * @param value          what was found, for an observation; how much was handed over, for a dispense
     * @param components     what was found together, for an observation
     * @param text           what was written, or why it was done
     * @param warnings       what is to be doubted in it
     * @param status         how it stood when it was recorded, as FHIR codes it, such as {@code preliminary}
     * @param enteredInError why it never was true; where present, the entry is to be shown struck
     */
    public record Entry(
            @Schema(description = """
                    The name of the event, under which the record keeps it: whose record it is, and what happened to \
                    it. Names are added with time and never change.""",
                    examples = {"patient.allergy-recorded",
                            "checkup.observation-recorded", "prescription.medication-prescribed",
                            "checkup.fact-entered-in-error"}) String kind,
            UUID factId, @Nullable PatientId patientId, @Nullable CheckupId checkupId,
            @Nullable PrescriptionId prescriptionId, @Nullable ClinicalTime time, Instant recordedAt, String recordedBy,
            @Nullable CodeableConcept code, @Nullable ObservationValue value,
            List<ObservationComponent> components, @Nullable String text, List<Warning> warnings,
            @Nullable String status, @Nullable String enteredInError) {}
}
