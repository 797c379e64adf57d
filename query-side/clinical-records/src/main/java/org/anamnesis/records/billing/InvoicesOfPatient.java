package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's invoices, the latest first: by the day of issue, or when they were drafted.
 *
 * @param paging which page
 */
public record InvoicesOfPatient(String tenant, PatientId patientId, Paging paging) {

    /**
     * A page of invoices.
     *
     * @param linked     whose
     * @param next       where the next page begins; absent on the last
     * @param asOf       up to when the record is read
     * @param incomplete events about the patient that could not be applied
     */
    public record Invoices(@JsonUnwrapped LinkedPatients linked, List<Invoice> invoices, @Nullable String next,
            AsOf asOf, long incomplete) {}
}
