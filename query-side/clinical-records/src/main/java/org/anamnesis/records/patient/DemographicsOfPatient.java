package org.anamnesis.records.patient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** Asks who a patient is. */
public record DemographicsOfPatient(String tenant, PatientId patientId) {

    /**
     * Who the patient is.
     *
     * @param linked     which records are about the patient
     * @param id         the patient: of linked records the survivor
     * @param name       by what name the patient is called today, on one line
     * @param patient    the patient as it is now
     * @param former     names, numbers and addresses that are no longer used; absent where there are none
     * @param recordedAt when the patient was registered
     * @param recordedBy who registered the patient, an id
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Patient(@JsonUnwrapped LinkedPatients linked, PatientId id,
            @Schema(example = "Ada Byron") String name, @JsonUnwrapped PatientDocument patient, @Nullable Former former,
            Instant recordedAt, String recordedBy, AsOf asOf, long incomplete) {}
}
