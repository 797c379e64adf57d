package org.anamnesis.records.chart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.checkup.Visit;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.Allergy;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.api.practitioner.PractitionerId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Period;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.allergy.AllergiesOfPatient;
import org.anamnesis.records.chart.ChartOfPatient.Alert;
import org.anamnesis.records.chart.ChartOfPatient.Chart;
import org.anamnesis.records.chart.ChartOfPatient.Patient;
import org.anamnesis.records.chart.ChartOfPatient.RecentCheckup;
import org.anamnesis.records.chart.ChartOfPatient.ResponsiblePerson;
import org.anamnesis.records.chart.ChartOfPatient.VitalSign;
import org.anamnesis.records.checkup.CheckupsOfPatient;
import org.anamnesis.records.condition.ConditionsOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.LinkedPatients.Duplicate;
import org.anamnesis.records.patient.PatientDocument;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.responsibleperson.ResponsiblePersonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Collects the rows of one chart. */
final class ChartParts implements RowCallbackHandler {

    private final Digest digest = new Digest();

    private final PatientId requested;
    private @Nullable Patient patient;

    private final List<Duplicate> duplicates = new ArrayList<>();

    private boolean noneKnown;
    private @Nullable ClinicalTime noneKnownAsserted;

    private final List<ResponsiblePerson> responsible = new ArrayList<>();

    private final List<AllergiesOfPatient.Entry> allergies = new ArrayList<>();

    private final List<ConditionsOfPatient.Entry> conditions = new ArrayList<>();

    private final List<VitalSign> vitalSigns = new ArrayList<>();

    private final List<RecentCheckup> checkups = new ArrayList<>();

    private final List<Alert> alerts = new ArrayList<>();

    private final MedicationParts medication;

    ChartParts(PatientId requested, LocalDate today) {
        this.requested = requested;
        this.medication = new MedicationParts(today);
    }

    @Override
    public void processRow(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        String part = row.text("part");
        digest.add(part, row.id("id"), row.number("revision"));
        switch (part) {
            case "patient" -> patient(row);
            case "none-known" -> noneKnown(row);
            case "allergy" -> allergy(AllergiesOfPatient.Entry.of(row));
            case "condition" -> condition(ConditionsOfPatient.Entry.of(row));
            case "link" -> responsible.add(responsible(row));
            case "vital" -> vitalSigns.add(new VitalSign(new ObservationId(row.id("id")), row.duplicate(), checkup(row),
                    row.json("content", Observation.class), row.instant("recorded_at"), row.warnings()));
            case "checkup" -> recent(row);
            case "attention" -> attention(row);
            case "prescription" -> medication.prescription(row);
            case "issue" -> medication.issue(row);
            default -> throw new IllegalStateException("No part of a chart: " + part);
        }
    }

    /** The records the chart is drawn from: {@link CommandRefused} if the tenant has no such patient. */
    LinkedPatients linked() {
        return LinkedPatients.of(requested, known().id(), duplicates);
    }

    Chart chart(LinkedPatients linked, AsOf asOf, long incomplete) {
        digest.add("incomplete", new UUID(0, incomplete), 0);
        medication.add(digest);
        alerts.addAll(medication.alerts());
        alerts.sort(Comparator.comparing(Alert::kind));
        return new Chart(linked, known(), responsible,
                AllergiesOfPatient.Listed.of(allergies, noneKnown, noneKnownAsserted),
                ConditionsOfPatient.Listed.of(conditions), medication.listed(), vitalSigns, checkups,
                alerts, asOf, incomplete, digest.text());
    }

    private Patient known() {
        if (patient == null) {
            throw new CommandRefused(PatientRefusal.PATIENT_UNKNOWN);
        }
        return patient;
    }

    private void patient(Columns row) throws SQLException {
        PatientId duplicate = row.duplicate();
        PatientDocument known = row.json("content", PatientDocument.class);
        if (duplicate == null) {
            patient = new Patient(new PatientId(row.id("id")), known.demographics(), known.contact(), known.deceased(),
                    known.active());
        } else {
            digest.add("merge", row.id("other"), 0);
            duplicates.add(new Duplicate(duplicate, row.instant("recorded_at")));
        }
        if (known.deceased() != null) {
            alerts.add(new Alert(Alert.Kind.DECEASED, duplicate, null, null, null, List.of()));
        }
        if (!known.active()) {
            alerts.add(new Alert(Alert.Kind.DEACTIVATED, duplicate, null, null, null, List.of()));
        }
    }

    // The latest statement comes first.
    private void noneKnown(Columns row) throws SQLException {
        if (!noneKnown) {
            noneKnown = true;
            noneKnownAsserted = row.timeOrNull("content");
        }
    }

    private void allergy(AllergiesOfPatient.Entry entry) {
        allergies.add(entry);
        if (entry.status() == AllergiesOfPatient.Status.ACTIVE
                && entry.allergy().criticality() == Allergy.Criticality.HIGH) {
            alerts.add(new Alert(Alert.Kind.HIGH_CRITICALITY_ALLERGY, entry.patientId(), entry.id().value(), null,
                    entry.allergy().code(),
                    entry.warnings()));
        } else if (!entry.warnings().isEmpty()) {
            alerts.add(new Alert(Alert.Kind.RECORDED_WITH_WARNINGS, entry.patientId(), entry.id().value(), null,
                    entry.allergy().code(),
                    entry.warnings()));
        }
    }

    private void condition(ConditionsOfPatient.Entry entry) {
        conditions.add(entry);
        if (!entry.warnings().isEmpty()) {
            alerts.add(new Alert(Alert.Kind.RECORDED_WITH_WARNINGS, entry.patientId(), entry.id(), entry.checkupId(),
                    entry.code(),
                    entry.warnings()));
        }
    }

    private void recent(Columns row) throws SQLException {
        UUID practitioner = row.idOrNull("other");
        CheckupId id = new CheckupId(row.id("id"));
        Visit visit = row.json("content", Visit.class);
        checkups.add(new RecentCheckup(id, row.duplicate(),
                practitioner == null
                        ? null
                        : new CheckupsOfPatient.Holder(new PractitionerId(practitioner), row.textOrNull("b")),
                CheckupsOfPatient.Status.of(row.text("status")), visit, row.timeOrNull("a")));
        if (row.textOrNull("warnings") != null) {
            alerts.add(new Alert(Alert.Kind.RECORDED_WITH_WARNINGS, row.duplicate(), id.value(), id, visit.reason(),
                    row.warnings()));
        }
    }

    private void attention(Columns row) throws SQLException {
        CodeableConcept code = row.json("content", Observation.class).code();
        boolean unseen = "late".equals(row.text("source")) && row.idOrNull("other") == null;
        alerts.add(new Alert(unseen ? Alert.Kind.LATE_RESULT : Alert.Kind.RECORDED_WITH_WARNINGS, row.duplicate(),
                row.id("id"),
                checkup(row), code, row.warnings()));
    }

    private static ResponsiblePerson responsible(Columns row) throws SQLException {
        ResponsiblePersonDocument person = row.jsonOrNull("b", ResponsiblePersonDocument.class);
        return new ResponsiblePerson(new LinkId(row.id("id")), row.duplicate(),
                new ResponsiblePersonId(row.id("other")), person == null ? null : person.name(),
                person == null ? null : person.contact(), row.json("content", CodeableConcept.class),
                row.json("a", Period.class));
    }

    private static @Nullable CheckupId checkup(Columns row) throws SQLException {
        UUID id = row.idOrNull("checkup_id");
        return id == null ? null : new CheckupId(id);
    }
}
