package org.anamnesis.records.act;

import java.util.List;

/**
 * What was done in one checkup, in the order in which it was done; what was entered in error is left out.
 *
 * @param diagnosticReports the reports; their observations are named by their ids
 */
public record ActsOfCheckup(List<ProceduresOfPatient.Entry> procedures,
        List<ImmunizationsOfPatient.Entry> immunizations, List<DiagnosticReportsOfPatient.Entry> diagnosticReports) {

    /** Nothing was done. */
    public static final ActsOfCheckup NONE = new ActsOfCheckup(List.of(), List.of(), List.of());
}
