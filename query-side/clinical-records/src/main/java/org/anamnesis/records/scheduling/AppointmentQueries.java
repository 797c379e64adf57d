package org.anamnesis.records.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.Inquiry;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.tenant.TenantReader;
import org.anamnesis.records.web.Days;
import org.anamnesis.records.web.Page;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which appointments patients have. */
@Component
record AppointmentQueries(AppointmentReader reader, PatientReader patients, TenantReader tenants, Freshness freshness) {

    @QueryHandler
    AppointmentsOfPatient.Appointments handle(AppointmentsOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        Page<Appointment> page = reader.ofPatient(inquiry, query.paging());
        return new AppointmentsOfPatient.Appointments(inquiry.linked(), page.entries(), page.next(), inquiry.asOf(),
                inquiry.incomplete());
    }

    @QueryHandler
    AppointmentOfPatient.Found handle(AppointmentOfPatient query) {
        Inquiry inquiry = patients.inquiry(query.tenant(), query.patientId());
        return new AppointmentOfPatient.Found(reader.one(inquiry, query.appointmentId())
                .orElseThrow(() -> new CommandRefused(SchedulingRefusal.APPOINTMENT_UNKNOWN)), inquiry.asOf(),
                inquiry.incomplete());
    }

    @QueryHandler
    AppointmentsOfInsured.Appointments handle(AppointmentsOfInsured query) {
        AsOf asOf = freshness.asOf();
        TenantSettings tenant = tenants.demand(query.tenant());
        ZoneId zone = TenantReader.zone(tenant);
        Days days = query.days(LocalDate.now(Clock.system(zone)));
        InsuredId insured = new InsuredId(query.country() == null ? tenant.country() : query.country(), query.value());
        Page<Appointment> page = reader.ofInsured(query.tenant(), insured, days.start(zone), days.end(zone),
                query.paging());
        return new AppointmentsOfInsured.Appointments(page.entries(), page.next(), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }
}
