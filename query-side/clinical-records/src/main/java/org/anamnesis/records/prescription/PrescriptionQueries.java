package org.anamnesis.records.prescription;

import java.util.List;
import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.prescription.DispensesOfPatient.Dispenses;
import org.anamnesis.records.prescription.MedicationOfPatient.Listed;
import org.anamnesis.records.prescription.MedicationOfPatient.Medication;
import org.anamnesis.records.prescription.PrescriptionReader.Placed;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Prescriptions;
import org.anamnesis.records.web.Cursor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what was prescribed to a patient, and what was handed over. */
@Component
record PrescriptionQueries(PrescriptionReader reader, DispenseReader dispenses, PatientReader patients,
        Freshness freshness) {

    @QueryHandler
    Medication handle(MedicationOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Prescription> inUse = reader.inUse(query.tenant(), linked).stream().map(Placed::prescription).toList();
        return new Medication(linked, Listed.of(inUse), asOf, freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    Prescriptions handle(PrescriptionsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Placed> found = reader.page(query.tenant(), linked, query.statuses(), start(query.after()),
                query.limit() + 1);
        return new Prescriptions(linked, found.stream().limit(query.limit()).map(Placed::prescription).toList(),
                Cursor.next(found, query.limit(), Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    PrescriptionOfPatient.Found handle(PrescriptionOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        Placed found = reader.one(query.tenant(), linked, query.prescriptionId()).stream().findFirst()
                .orElseThrow(() -> new CommandRefused(PrescriptionRefusal.PRESCRIPTION_UNKNOWN));
        return new PrescriptionOfPatient.Found(linked, found.prescription(), found.ordered(),
                reader.renewals(query.tenant(), linked, query.prescriptionId()),
                dispenses.of(query.tenant(), linked, query.prescriptionId()), found.issues(), found.enteredInError(),
                asOf, freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    Dispenses handle(DispensesOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<DispenseReader.Placed> found = dispenses.page(query.tenant(), linked, start(query.after()),
                query.limit() + 1);
        return new Dispenses(linked, found.stream().limit(query.limit()).map(DispenseReader.Placed::entry).toList(),
                Cursor.next(found, query.limit(), DispenseReader.Placed::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    private static Cursor start(@Nullable Cursor after) {
        return after == null ? Cursor.START : after;
    }
}
