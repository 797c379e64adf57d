package org.anamnesis.records.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a patient's invoices, the latest first: by the day of issue, or when they were drafted.
 *
 * @param after where the page before ended; absent for the first
 * @param limit how many at most
 */
public record InvoicesOfPatient(String tenant, PatientId patientId, @Nullable Cursor after, int limit) {

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
