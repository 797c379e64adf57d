package org.anamnesis.records.chart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anamnesis.api.checkup.CheckupId;
import org.anamnesis.api.observation.Observation;
import org.anamnesis.api.observation.ObservationId;
import org.anamnesis.api.patient.NoneKnown.Subject;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.patient.PatientRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.records.allergy.AllergiesOfPatient;
import org.anamnesis.records.chart.ChartOfPatient.Chart;
import org.anamnesis.records.chart.ChartOfPatient.Patient;
import org.anamnesis.records.chart.ChartOfPatient.RecentCheckup;
import org.anamnesis.records.chart.ChartOfPatient.ResponsiblePerson;
import org.anamnesis.records.chart.ChartOfPatient.VitalSign;
import org.anamnesis.records.condition.ConditionsOfPatient;
import org.anamnesis.records.noneknown.NoneKnownOfPatient.Statement;
import org.anamnesis.records.nottakenover.NotTakenOverOfPatient;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.LinkedPatients.Duplicate;
import org.anamnesis.records.patient.PatientDocument;
import org.anamnesis.records.persistence.Columns;
import org.anamnesis.records.prescription.MedicationOfPatient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Collects the rows of one chart. */
final class ChartParts implements RowCallbackHandler {

    private final Digest digest = new Digest();

    private final PatientId requested;
    private @Nullable Patient patient;

    private final List<Duplicate> duplicates = new ArrayList<>();

    private boolean deceased;

    private final List<Statement> noneKnown = new ArrayList<>();
    private final List<NotTakenOverOfPatient.Entry> missing = new ArrayList<>();
    private final List<NotTakenOverOfPatient.Held> held = new ArrayList<>();
    private final List<ResponsiblePerson> responsible = new ArrayList<>();

    private final List<AllergiesOfPatient.Entry> allergies = new ArrayList<>();

    private final List<ConditionsOfPatient.Entry> conditions = new ArrayList<>();

    private final List<VitalSign> vitalSigns = new ArrayList<>();

    private final List<RecentCheckup> checkups = new ArrayList<>();

    private final Alerts alerts = new Alerts();

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
            case "not-taken-over" -> missing.add(NotTakenOverOfPatient.Entry.of(row));
            case "held" -> held.add(NotTakenOverOfPatient.Held.of(row));
            case "allergy" -> allergy(AllergiesOfPatient.Entry.of(row));
            case "condition" -> condition(ConditionsOfPatient.Entry.of(row));
            case "link" -> responsible.add(digest.shown(ResponsiblePerson.of(row)));
            case "vital" -> vitalSigns.add(new VitalSign(new ObservationId(row.id("id")), row.duplicate(),
                    row.idOrNull("checkup_id", CheckupId::new), row.json("content", Observation.class),
                    row.instant("recorded_at"), row.warnings()));
            case "checkup" -> recent(row);
            case "attention" -> alerts.observation(row);
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
        MedicationOfPatient.Listed inUse = MedicationOfPatient.Listed.of(medication.complete(), deceased);
        inUse.entries().forEach(alerts::medication);
        NotTakenOverOfPatient.Listed notTakenOver = new NotTakenOverOfPatient.Listed(missing, held);
        alerts.notTakenOver(notTakenOver);
        return new Chart(linked, known(), responsible,
                AllergiesOfPatient.Listed.of(allergies, noneKnown),
                ConditionsOfPatient.Listed.of(conditions), inUse, noneKnown,
                notTakenOver, vitalSigns,
                checkups,
                alerts.gravestFirst(), asOf, incomplete, digest.text());
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
            Instant now = Clock.systemUTC().instant();
            PatientDocument shown = known.inOrder(now);
            patient = digest.shown(new Patient(new PatientId(row.id("id")), shown.demographics().nameAt(now),
                    shown.demographics(), shown.contact(), known.former(now), known.deceased(), known.active()));
        } else {
            digest.add("merge", row.id("other"), 0);
            duplicates.add(new Duplicate(duplicate, row.instant("recorded_at")));
        }
        deceased |= known.deceased() != null;
        alerts.patient(duplicate, known);
    }

    private void noneKnown(Columns row) throws SQLException {
        Statement statement = Statement.of(row);
        noneKnown.add(statement);
        if (!deceased || statement.subject() != Subject.MEDICATION) {
            alerts.noneKnown(statement);
        }
    }

    private void allergy(AllergiesOfPatient.Entry entry) {
        allergies.add(entry);
        alerts.allergy(entry);
    }

    private void condition(ConditionsOfPatient.Entry entry) {
        conditions.add(entry);
        alerts.condition(entry);
    }

    private void recent(Columns row) throws SQLException {
        RecentCheckup checkup = RecentCheckup.of(row);
        checkups.add(checkup);
        alerts.checkup(checkup, row.warnings());
    }
}
