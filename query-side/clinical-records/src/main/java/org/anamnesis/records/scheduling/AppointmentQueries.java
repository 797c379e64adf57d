package org.anamnesis.records.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anamnesis.api.billing.InsuredId;
import org.anamnesis.api.scheduling.SchedulingRefusal;
import org.anamnesis.api.tenant.TenantSettings;
import org.anamnesis.plumbing.command.CommandRefused;
import org.anamnesis.plumbing.processing.AsOf;
import org.anamnesis.plumbing.processing.Freshness;
import org.anamnesis.records.patient.LinkedPatients;
import org.anamnesis.records.patient.PatientReader;
import org.anamnesis.records.tenant.TenantReader;
import org.anamnesis.records.web.Cursor;
import org.anamnesis.records.web.Days;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which appointments patients have. */
@Component
record AppointmentQueries(AppointmentReader reader, PatientReader patients, TenantReader tenants, Freshness freshness) {

    @QueryHandler
    AppointmentsOfPatient.Appointments handle(AppointmentsOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        List<Appointment> found = reader.ofPatient(query.tenant(), linked,
                query.after() == null ? Cursor.START : query.after(), query.limit() + 1);
        return new AppointmentsOfPatient.Appointments(linked, found.stream().limit(query.limit()).toList(),
                Cursor.next(found, query.limit(), AppointmentReader::place), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    AppointmentOfPatient.Found handle(AppointmentOfPatient query) {
        AsOf asOf = freshness.asOf();
        LinkedPatients linked = patients.linked(query.tenant(), query.patientId());
        return new AppointmentOfPatient.Found(reader.one(query.tenant(), linked, query.appointmentId())
                .orElseThrow(() -> new CommandRefused(SchedulingRefusal.APPOINTMENT_UNKNOWN)), asOf,
                freshness.deadLetters(query.tenant(), linked.ids()));
    }

    @QueryHandler
    AppointmentsOfInsured.Appointments handle(AppointmentsOfInsured query) {
        AsOf asOf = freshness.asOf();
        TenantSettings tenant = tenants.demand(query.tenant());
        ZoneId zone = TenantReader.zone(tenant);
        Days days = query.days(LocalDate.now(Clock.system(zone)));
        InsuredId insured = new InsuredId(query.country() == null ? tenant.country() : query.country(), query.value());
        List<Appointment> found = reader.ofInsured(query.tenant(), insured, days.start(zone), days.end(zone),
                query.after() == null ? Cursor.BEGINNING : query.after(), query.limit() + 1);
        return new AppointmentsOfInsured.Appointments(found.stream().limit(query.limit()).toList(),
                Cursor.next(found, query.limit(), AppointmentReader::place), asOf,
                freshness.deadLettersOfTenant(query.tenant()));
    }
}
