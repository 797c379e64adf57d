package org.anamnesis.reporting.fact;

import org.anamnesis.api.billing.event.InvoiceEvent;
import org.anamnesis.api.checkup.event.CheckupEvent;
import org.anamnesis.api.patient.event.PatientEvent;
import org.anamnesis.api.practitioner.event.PractitionerEvent;
import org.anamnesis.api.prescription.event.PrescriptionEvent;
import org.anamnesis.api.scheduling.event.AppointmentEvent;
import org.anamnesis.api.scheduling.event.VisitTypeEvent;
import org.anamnesis.api.tenant.event.TenantEvent;
import org.anamnesis.plumbing.metadata.EventContext;
import org.anamnesis.reporting.ReportingApplication;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/**
 * Makes facts of events. It takes every event, also what no fact tells: who waits for a write of theirs must not wait for
 * ever. Facts of one patient come in order, those of several patients and of tenants in any: no row is told by two.
 */
@Component
@ProcessingGroup(ReportingApplication.NAME)
class FactProjection {

    private final Changes changes;
    private final TenantFacts tenants;
    private final PatientFacts patients;
    private final CheckupFacts checkups;
    private final PrescriptionFacts prescriptions;
    private final AppointmentFacts appointments;
    private final InvoiceFacts invoices;

    FactProjection(Changes changes, TenantFacts tenants, PatientFacts patients, CheckupFacts checkups,
            PrescriptionFacts prescriptions, AppointmentFacts appointments, InvoiceFacts invoices) {
        this.changes = changes;
        this.tenants = tenants;
        this.patients = patients;
        this.checkups = checkups;
        this.prescriptions = prescriptions;
        this.appointments = appointments;
        this.invoices = invoices;
    }

    @EventHandler
    void on(EventMessage<?> message) {
        EventContext at = EventContext.of(message);
        switch (message.getPayload()) {
            case TenantEvent event -> tenants.on(event, at);
            case PractitionerEvent event -> tenants.on(event, at);
            case VisitTypeEvent event -> tenants.on(event, at);
            case PatientEvent event -> patients.on(event, at);
            case CheckupEvent event -> checkups.on(event, at);
            case PrescriptionEvent event -> prescriptions.on(event, at);
            case AppointmentEvent event -> appointments.on(event, at);
            case InvoiceEvent event -> invoices.on(event, at);
            default -> {
            }
        }
    }

    @ResetHandler
    void reset() {
        changes.clear();
    }
}
