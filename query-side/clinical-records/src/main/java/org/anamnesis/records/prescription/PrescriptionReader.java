package org.anamnesis.records.prescription;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anamnesis.api.prescription.PrescriptionId;
import org.anamnesis.api.prescription.RenewalId;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.PrescriptionOfPatient.Renewed;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Status;
import org.anamnesis.records.web.Page;
import org.anamnesis.records.web.Paging;
import org.jspecify.annotations.Nullable;

/** Reads prescriptions of a patient, with what became known against them: two statements. */
final class PrescriptionReader {

    // The columns are named as in the statement of the chart.
    private static final String COLUMNS = """
            select f.id, f.practitioner_id as other, f.checkup_id, f.status, f.content, f.terms as a, p.name as b,
                   f.supplied_until::text as c, f.fills_left as rank, f.status_reason as reason, f.clinical_from,
                   f.recorded_at, f.recorded_by, f.warnings, f.in_error
            from prescription f left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
            where f.tenant = :tenant and f.patient_id = linked.id and\s""";

    private static final String PAGE = LinkedPatients.each(COLUMNS + """
            f.in_error is null and f.status = any (:statuses) and (f.clinical_from, f.id) < (:time, :id)
            order by f.clinical_from desc, f.id desc limit :limit""") + " limit :limit";

    private static final String IN_USE = LinkedPatients
            .each(COLUMNS + "f.in_error is null and f.status in ('active', 'on-hold')");

    private static final String ONE = LinkedPatients.each(COLUMNS + "f.id = :id");

    private PrescriptionReader() {}

    static Page<Prescription> page(Inquiry inquiry, Set<Status> statuses, Paging paging) {
        Page<Whole> page = paging.latestFirst(inquiry.sql(PAGE)
                .param("statuses", statuses.stream().map(Status::code).toArray(String[]::new)), "clinical_from",
                PrescriptionReader::read);
        return new Page<>(complete(inquiry, page.entries()).map(Whole::prescription).toList(), page.next());
    }

    static List<Prescription> inUse(Inquiry inquiry) {
        return complete(inquiry, inquiry.sql(IN_USE).query(Columns.each(PrescriptionReader::read)).list())
                .map(Whole::prescription).toList();
    }

    static Optional<Whole> one(Inquiry inquiry, PrescriptionId prescription) {
        return complete(inquiry, inquiry.sql(ONE).param("id", prescription.value())
                .query(Columns.each(PrescriptionReader::read)).list()).findFirst();
    }

    static List<Renewed> renewals(Inquiry inquiry, PrescriptionId prescription) {
        return inquiry.sql("""
                select f.id, f.practitioner_id, p.name, f.content
                from renewal f left join practitioner p on p.tenant = f.tenant and p.id = f.practitioner_id
                where f.tenant = :tenant and f.patient_id = any (:patients) and f.prescription_id = :prescription
                order by f.clinical_from desc, f.recorded_at desc, f.id desc""")
                .param("prescription", prescription.value())
                .query(Columns.each(row -> new Renewed(new RenewalId(row.id("id")),
                        Prescriber.of(row, "practitioner_id", "name"), row.json("content", Ordered.class).terms())))
                .list();
    }

    /** The issues of prescriptions, by prescription, the latest first. */
    private static Map<UUID, List<Issue>> issues(Inquiry inquiry, UUID... prescriptions) {
        return inquiry.sql("""
                select id, prescription_id, content, mitigated_by, mitigated_at, action, recorded_at
                from medication_issue
                where tenant = :tenant and patient_id = any (:patients) and prescription_id = any (:prescriptions)
                order by recorded_at desc, id desc""").param("prescriptions", prescriptions)
                .query(Columns.each(row -> Map.entry(row.id("prescription_id"), Issue.of(row)))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<Whole> complete(Inquiry inquiry, List<Whole> bare) {
        Map<UUID, List<Issue>> issues = issues(inquiry,
                bare.stream().map(one -> one.prescription().id().value()).toArray(UUID[]::new));
        return bare.stream().map(one -> one.with(issues.getOrDefault(one.prescription().id().value(), List.of())));
    }

    private static Whole read(Columns row) throws SQLException {
        return new Whole(Prescription.of(row, LocalDate.now(Clock.systemUTC())),
                row.json("content", Ordered.class).terms(), List.of(), row.textOrNull("in_error"));
    }

    /** A prescription with what only an answer about itself says. */
    record Whole(Prescription prescription, Terms ordered, List<Issue> issues, @Nullable String enteredInError) {

        private Whole with(List<Issue> all) {
            return new Whole(prescription.with(all.stream().filter(issue -> issue.mitigation() == null).toList()),
                    ordered, all, enteredInError);
        }
    }
}
