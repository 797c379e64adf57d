package org.anamnesis.records.prescription;

import org.anamnesis.api.prescription.PrescriptionRefusal;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.prescription.DispensesOfPatient.Dispenses;
import org.anamnesis.records.prescription.MedicationOfPatient.Listed;
import org.anamnesis.records.prescription.MedicationOfPatient.Medication;
import org.anamnesis.records.prescription.PrescriptionReader.Whole;
import org.anamnesis.records.prescription.PrescriptionsOfPatient.Prescriptions;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what was prescribed to a patient, and what was handed over. */
@Component
record PrescriptionQueries(PatientReader patients) {

    @QueryHandler
    Medication handle(MedicationOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        return new Medication(inquiry.linked(), Listed.of(PrescriptionReader.inUse(inquiry), inquiry.deceased()),
                inquiry.asOf(),
                inquiry.incomplete());
    }

    @QueryHandler
    Prescriptions handle(PrescriptionsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<Prescription> page = PrescriptionReader.page(inquiry, query.statuses(), query.paging());
        return new Prescriptions(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    PrescriptionOfPatient.Found handle(PrescriptionOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Whole found = PrescriptionReader.one(inquiry, query.prescriptionId())
                .orElseThrow(() -> new CommandRefused(PrescriptionRefusal.PRESCRIPTION_UNKNOWN));
        return new PrescriptionOfPatient.Found(inquiry.linked(), found.prescription(), found.ordered(),
                PrescriptionReader.renewals(inquiry, query.prescriptionId()),
                DispenseReader.of(inquiry, query.prescriptionId()), found.issues(), found.enteredInError(),
                inquiry.asOf(), inquiry.incomplete());
    }

    @QueryHandler
    Dispenses handle(DispensesOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<DispensesOfPatient.Entry> page = DispenseReader.page(inquiry, query.paging());
        return new Dispenses(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(), inquiry.incomplete());
    }
}
