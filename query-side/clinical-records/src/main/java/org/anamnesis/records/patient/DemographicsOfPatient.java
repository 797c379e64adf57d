package org.anamnesis.records.patient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.anamnesis.api.patient.Demographics;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.Contact;
import org.anamnesis.plumbing.processing.AsOf;
import org.jspecify.annotations.Nullable;

/** Asks who a patient is. */
public record DemographicsOfPatient(String tenant, PatientId patientId) {

    /**
     * Who the patient is.
     *
     * @param linked       which records are about the patient
     * @param id           the patient: of linked records the survivor
     * @param demographics names, numbers, birth, sex
     * @param contact      how the patient is reached
     * @param deceased     when the patient died, where that is known
     * @param active       whether the record is open to clinical acts
     * @param recordedAt   when the patient was registered
     * @param recordedBy   who registered the patient, an id
     * @param asOf         up to when the record is read
     * @param incomplete   events about the patient that could not be applied
     */
    public record Patient(@JsonUnwrapped LinkedPatients linked, PatientId id, Demographics demographics,
            Contact contact, @Nullable ClinicalTime deceased,
            boolean active, Instant recordedAt, String recordedBy, AsOf asOf, long incomplete) {}
}
