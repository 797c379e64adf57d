package org.anamnesis.records.prescription;

import java.util.List;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;

/** Reads what was handed over to a patient; what was entered in error is left out. */
final class DispenseReader {

    private static final String COLUMNS = """
            select id, prescription_id, content, clinical_from, recorded_at, recorded_by, warnings from dispense
            where tenant = :tenant and patient_id = linked.id and in_error is null and\s""";

    private static final String PAGE = LinkedPatients.each(COLUMNS + """
            (clinical_from, id) < (:time, :id) order by clinical_from desc, id desc limit :limit""") + " limit :limit";

    private static final String OF_PRESCRIPTION = LinkedPatients.each(COLUMNS + "prescription_id = :prescription");

    private DispenseReader() {}

    static Page<DispensesOfPatient.Entry> page(Inquiry inquiry, Paging paging) {
        return paging.latestFirst(inquiry.sql(PAGE), "clinical_from", DispensesOfPatient.Entry::of);
    }

    static List<DispensesOfPatient.Entry> of(Inquiry inquiry, PrescriptionId prescription) {
        return inquiry.sql(OF_PRESCRIPTION).param("prescription", prescription.value())
                .query(Columns.each(DispensesOfPatient.Entry::of)).list();
    }
}
