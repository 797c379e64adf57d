package org.anamnesis.records.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.jspecify.annotations.Nullable;

/**
 * A prescription as it stands.
 *
 * @param patientId     the record it stands on, where that is not the survivor
 * @param status        how far it came
 * @param statusReason  why it is on hold or was discontinued
 * @param reason        what it is for
 * @param prescriber    who prescribed; absent where imported history names nobody
 * @param checkupId     the checkup it was ordered in
 * @param terms         the terms now: those of the last renewal, else of the order
 * @param note          what else is to be known of it, such as what it must not be taken with
 * @param ingredients   what acts in it, where it was ordered by its ingredients
 * @param validity      whether it may still be handed out; unknown where imported history does not say until when
 * @param expired       whether the last day on which it may be handed out is over, by UTC
 * @param fillsLeft     how many fills may still be handed over, one that was begun included; absent without a quantity
 * @param suppliedUntil the last day for which the patient has medication in hand, where that can be reckoned
 * @param openIssues    what became known against it since, and nobody dealt with
 * @param recordedAt    when it was recorded
 * @param recordedBy    who recorded it, an id
 * @param warnings      what is to be doubted in it
 */
public record Prescription(PrescriptionId id, @Nullable PatientId patientId, Status status,
        @Schema(example = "Surgery on Monday") @Nullable String statusReason, CodeableConcept medication,
        @Nullable CodeableConcept reason, @Nullable Prescriber prescriber, @Nullable CheckupId checkupId, Terms terms,
        @Schema(example = "Not with grapefruit") @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CodeableConcept> ingredients, Validity validity,
        boolean expired, @Schema(example = "2") @Nullable Integer fillsLeft,
        @Schema(example = "2026-04-12") @Nullable LocalDate suppliedUntil, List<Issue> openIssues, Instant recordedAt,
        String recordedBy, List<Warning> warnings) {

    /** Reads it from a row whose columns are named as in the statement of the chart. */
    public static Prescription of(Columns row, LocalDate today) throws SQLException {
        Ordered ordered = row.json("content", Ordered.class);
        Terms terms = ordered.now(row.jsonOrNull("a", Terms.class));
        Validity validity = Validity.of(terms.validUntil(), today);
        String supplied = row.textOrNull("c");
        return new Prescription(new PrescriptionId(row.id("id")), row.duplicate(), row.word("status", Status.class),
                row.textOrNull("reason"), ordered.medication(), ordered.reason(), Prescriber.of(row, "other", "b"),
                row.idOrNull("checkup_id", CheckupId::new), terms, ordered.note(),
                ordered.ingredients(), validity, validity == Validity.EXPIRED,
                row.numberOrNull("rank"), supplied == null ? null : LocalDate.parse(supplied), List.of(),
                row.instant("recorded_at"), row.text("recorded_by"), row.warnings());
    }

    /** Together with what became known against it. */
    public Prescription with(List<Issue> open) {
        return new Prescription(id, patientId, status, statusReason, medication, reason, prescriber, checkupId, terms,
                note,
                ingredients, validity, expired, fillsLeft, suppliedUntil, open, recordedAt, recordedBy, warnings);
    }
}
