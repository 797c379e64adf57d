package org.anamnesis.records.act;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.records.observation.ObservationsOfPatient;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.persistence.Columns.Reading;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;

/** Reads what was done to a patient; what was entered in error is left out. */
public final class ActReader {

    private static final String PAGE = LinkedPatients.each("""
            select id, checkup_id, content, clinical_from, recorded_at, recorded_by, warnings from act
            where tenant = :tenant and patient_id = linked.id and in_error is null and kind = :kind
              and (clinical_from, id) < (:time, :id)
            order by clinical_from desc, id desc limit :limit""") + " limit :limit";

    private static final String OF_CHECKUPS = """
            select id, nullif(patient_id, :survivor) as duplicate_id, checkup_id, kind, content, recorded_at,
                   recorded_by, warnings
            from act
            where tenant = :tenant and patient_id = any (:patients) and checkup_id = any (:checkups)
              and in_error is null
            order by clinical_from, id""";

    private static final String OBSERVATIONS = """
            select id, nullif(patient_id, :survivor) as duplicate_id, checkup_id, source, content, acknowledged_by,
                   recorded_at, recorded_by, warnings
            from observation
            where tenant = :tenant and patient_id = any (:patients) and id = any (:ids) and in_error is null""";

    private ActReader() {}

    static <E> Page<E> page(Inquiry inquiry, String kind, Paging paging, Reading<E> reading) {
        return paging.latestFirst(inquiry.sql(PAGE).param("kind", kind), "clinical_from", reading);
    }

    /** The observations of ids, without those entered in error. */
    static Map<ObservationId, ObservationsOfPatient.Entry> observations(Inquiry inquiry, List<ObservationId> ids) {
        return inquiry.sql(OBSERVATIONS).param("ids", ids.stream().map(ObservationId::value).toArray(UUID[]::new))
                .query(Columns.each(ObservationsOfPatient.Entry::of)).list().stream()
                .collect(Collectors.toMap(ObservationsOfPatient.Entry::id, Function.identity()));
    }

    /** What was done in checkups, by checkup. */
    public static Map<UUID, ActsOfCheckup> ofCheckups(Inquiry inquiry, UUID... checkups) {
        Map<UUID, ActsOfCheckup> acts = new HashMap<>();
        inquiry.sql(OF_CHECKUPS).param("checkups", checkups).query(result -> {
            Columns row = new Columns(result);
            add(row, acts.computeIfAbsent(row.id("checkup_id"), none -> new ActsOfCheckup(new ArrayList<>(),
                    new ArrayList<>(), new ArrayList<>())));
        });
        return acts;
    }

    private static void add(Columns row, ActsOfCheckup acts) throws SQLException {
        switch (row.text("kind")) {
            case ActRow.PROCEDURE -> acts.procedures().add(ProceduresOfPatient.Entry.of(row));
            case ActRow.IMMUNIZATION -> acts.immunizations().add(ImmunizationsOfPatient.Entry.of(row));
            case ActRow.DIAGNOSTIC_REPORT -> acts.diagnosticReports().add(DiagnosticReportsOfPatient.Entry.of(row));
            default -> throw new IllegalStateException("No kind of act: " + row.text("kind"));
        }
    }
}
