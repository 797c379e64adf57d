package org.anamnesis.records.prescription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.prescription.Dispense;
import org.anamnesis.api.prescription.DispenseId;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Warning;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks what was handed over to a patient, the latest first.
 *
 * @param paging which page
 */
public record DispensesOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of dispenses; those entered in error are left out.
     *
     * @param linked     whom they are about
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Dispenses(@JsonUnwrapped LinkedPatients linked, List<Entry> dispenses, @Nullable String next,
            AsOf asOf, long incomplete) {}

    /**
     * A dispense.
     *
     * @param patientId  the record it stands on, where that is not the survivor
     * @param dispense   how much, and when
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it, an id
     * @param warnings   what is to be doubted in it
     */
    public record Entry(DispenseId id, @Nullable PatientId patientId, PrescriptionId prescriptionId,
            CodeableConcept medication, Dispense dispense,
            Instant recordedAt, String recordedBy, List<Warning> warnings) {

        /** Reads it from a row of table dispense. */
        static Entry of(Columns row) throws SQLException {
            Dispensed dispensed = row.json("content", Dispensed.class);
            return new Entry(new DispenseId(row.id("id")), row.duplicate(),
                    new PrescriptionId(row.id("prescription_id")),
                    dispensed.medication(), dispensed.dispense(), row.instant("recorded_at"), row.text("recorded_by"),
                    row.warnings());
        }
    }
}
