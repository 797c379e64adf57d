-- What analysts read. These views are stable: a column is added, never renamed or taken away. Facts that the record
-- struck, and drafts, are left out. One row of a fact is about one person.

create schema report;

create view report.tenant as
select tenant, name, tenant_group, country, time_zone, currency from tenant;

create view report.practitioner as
select tenant, id as practitioner_id, specialty, active from practitioner;

create view report.person as
select tenant, id as person_id, birth_date, extract(year from birth_date)::integer as birth_year, sex, species, died_on
from patient p
where not exists (select 1 from merged m where m.tenant = p.tenant and m.patient_id = p.id);

create view report.day as
select day::date as day, date_trunc('month', day)::date as month, extract(year from day)::integer as year,
       extract(quarter from day)::integer as quarter, extract(week from day)::integer as iso_week,
       extract(isodow from day)::integer as weekday
from generate_series(timestamp '1900-01-01', timestamp '2100-12-31', interval '1 day') as day;

create view report.encounter as
select tenant, id as encounter_id, patient_id, person_id, practitioner_id, class, started_on as day,
       date_trunc('month', started_on::timestamp)::date as month, started_at, ended_at,
       case when ended_at >= started_at then extract(epoch from ended_at - started_at)::bigint / 60 end as minutes,
       state, appointment_id
from encounter where not struck;

-- When somebody was found to have it: its onset, else the day of the checkup, else the day it was recorded.
create view report.diagnosis as
select f.*, date_trunc('month', f.day::timestamp)::date as month, p.sex, p.species,
       age.years as age,
       case when age.years >= 90 then '90+'
            when age.years >= 0 then lpad((age.years / 10 * 10)::text, 2, '0') || '-'
                || lpad((age.years / 10 * 10 + 9)::text, 2, '0') end as age_band
from (select d.tenant, d.id as diagnosis_id, d.patient_id, d.person_id, d.source, d.checkup_id as encounter_id,
             e.practitioner_id, d.system, d.code, d.display, d.certainty,
             coalesce(d.onset_on, e.started_on, d.recorded_on) as day
      from diagnosis d left join encounter e on e.tenant = d.tenant and e.id = d.checkup_id
      where not d.struck and d.certainty <> 'refuted') f
left join patient p on p.tenant = f.tenant and p.id = f.person_id
cross join lateral (select extract(year from age(f.day, p.birth_date))::integer as years) age;

-- The first time that somebody was found to have it.
create view report.incidence as
select distinct on (tenant, person_id, system, code) *
from report.diagnosis where code is not null
order by tenant, person_id, system, code, day, diagnosis_id;

create view report.prescription as
select tenant, id as prescription_id, patient_id, person_id, practitioner_id, system, code, display, atc,
       authored_on as day, date_trunc('month', authored_on::timestamp)::date as month
from prescription where not struck;

-- Once for each active ingredient: a combination counts in each of its classes. Codes for animals begin with Q.
create view report.prescription_atc as
select p.*, a.code as atc_code,
       left(a.code, 1 + q.letters) as atc_group, left(a.code, 3 + q.letters) as atc_class,
       left(a.code, 5 + q.letters) as atc_subclass
from report.prescription p
left join lateral unnest(string_to_array(p.atc, ',')) as a (code) on true
cross join lateral (select case when a.code like 'Q%' then 1 else 0 end as letters) q;

create view report.appointment as
select a.tenant, a.id as appointment_id, a.patient_id, a.person_id, a.practitioner_id, v.code as visit_type,
       a.booked_at, a.booked_on, a.start_at, a.start_on as day,
       date_trunc('month', a.start_on::timestamp)::date as month, a.minutes, a.start_on - a.booked_on as lead_days,
       a.state, a.state in ('arrived', 'fulfilled') as kept, a.state = 'noshow' as no_show,
       a.state = 'cancelled' as cancelled, a.state = 'cancelled' and not a.in_time as cancelled_late
from appointment a left join visit_type v on v.tenant = a.tenant and v.id = a.visit_type_id;

create view report.invoice as
select tenant, id as invoice_id, patient_id, person_id, appointment_id, checkup_id as encounter_id, currency,
       state, issued_on as day, date_trunc('month', issued_on::timestamp)::date as month, due_on, net, tax, total, paid,
       refunded, credited, written_off,
       total - (paid - refunded) - credited - written_off as outstanding
from invoice where state in ('issued', 'voided');

-- Revenue: the lines of invoices that were issued and not voided, on the day of the service.
create view report.invoice_line as
select tenant, id as line_id, invoice_id, patient_id, person_id, kind, service_system, service_code, service_display,
       practitioner_id, quantity, serviced_on as day, month, currency, net, tax, net + tax as gross
from invoice_line where revenue;

-- A payment on the day it was received; what has no day of its own on the day it was recorded, where the tenant is.
create view report.settlement as
select s.tenant, s.id as settlement_id, s.invoice_id, s.patient_id, s.person_id, s.kind, s.method, s.payer,
       d.day, date_trunc('month', d.day::timestamp)::date as month, s.currency, s.amount
from settlement s left join tenant t on t.tenant = s.tenant
cross join lateral (select coalesce(s.received_on,
    (s.recorded_at at time zone coalesce(t.time_zone, 'UTC'))::date) as day) d;

-- reporting_reader is a group made with the database; logins are given to it by hand.
grant usage on schema report to reporting_reader;
grant select on all tables in schema report to reporting_reader;
