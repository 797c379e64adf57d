package org.anamnesis.records.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;

/** Asks what a patient takes. */
public record MedicationOfPatient(String tenant, PatientId patientId) {

    /**
     * The medication in use.
     *
     * @param linked     whom it is about
     * @param list       what is known
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Medication(@JsonUnwrapped LinkedPatients linked, Listed list, AsOf asOf, long incomplete) {}

    /**
     * The prescriptions that are active or on hold, the latest first.
     *
     * @param status  what the list means
     * @param entries the prescriptions, expired ones too: the patient may still take what was handed over
     */
    public record Listed(Knowledge status, List<Prescription> entries) {

        /** Says what the entries mean; who has died takes nothing, whatever was never stopped. */
        public static Listed of(List<Prescription> entries, boolean deceased) {
            if (deceased) {
                return new Listed(Knowledge.DECEASED, List.of());
            }
            return new Listed(entries.isEmpty() ? Knowledge.NONE_RECORDED : Knowledge.LIST, entries);
        }
    }

    /** What a list of medication means. */
    public enum Knowledge {
        /** None is prescribed here; what the patient takes besides is not known. */
        @JsonProperty("none-recorded")
        NONE_RECORDED,
        /** The patient has died and takes nothing any more; what was prescribed is in the list of prescriptions. */
        @JsonProperty("deceased")
        DECEASED,
        /** There is some. */
        @JsonProperty("list")
        LIST
    }
}
